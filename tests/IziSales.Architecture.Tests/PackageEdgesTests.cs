using System.Xml.Linq;
using IziSales.Testing;

namespace IziSales.Architecture.Tests;

/// <summary>The edges between packages are the ones in <see cref="Packages.Edges"/>; no other exists.</summary>
public sealed class PackageEdgesTests
{
    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void ProjectFile_References_OnlyTheAllowedPackages(string package)
    {
        XDocument project = XDocument.Load(RepoRoot.Combine($"{Packages.Folder(package)}/IziSales.{package}.csproj"));
        IEnumerable<string> references = project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Select(name => name["IziSales.".Length..]);

        string[] forbidden = [.. references.Except(Packages.Edges[package])];

        Assert.True(forbidden.Length == 0, $"IziSales.{package} may not reference {string.Join(", ", forbidden)}. Move the code, or change the design first.");
    }

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Assembly_References_OnlyWhatItsEdgesReach(string package)
    {
        IEnumerable<string> references = Packages.Load(package).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith("IziSales.", StringComparison.Ordinal))
            .Select(name => name["IziSales.".Length..]);

        string[] forbidden = [.. references.Except(Packages.Reachable(package))];

        Assert.True(forbidden.Length == 0, $"IziSales.{package} uses types of {string.Join(", ", forbidden)}, which it may not know.");
    }

    [Theory]
    [InlineData("Ubl", "Microsoft.Extensions.", "the ground has no dependency injection, logging or options")]
    [InlineData("Ubl", "System.Net.Http", "the ground sends nothing; that is IziSales.Pse's part")]
    [InlineData("Ubl", "System.Data", "the ground stores nothing; that is IziSales.Storage's part")]
    [InlineData("Rus", "System.Net.Http", "the regime is arithmetic over totals it is given")]
    [InlineData("Cola", "System.Data", "the queue is a contract; IziSales.Storage keeps it")]
    [InlineData("Pse", "System.Data", "the way out keeps nothing")]
    [InlineData("Woo", "Microsoft.AspNetCore.", "programs without a web server poll; the address of webhooks is IziSales.Woo.AspNetCore's part")]
    [InlineData("Printing", "System.Net.Http", "a ticket is made from a document, not fetched")]
    [InlineData("Storage", "Microsoft.Data.", "the application brings the driver; code against System.Data.Common")]
    [InlineData("Storage", "Npgsql", "the application brings the driver; code against System.Data.Common")]
    public void Assembly_StaysOutOf_WhatIsNotItsPart(string package, string prefix, string because)
    {
        string[] found = [.. Packages.Load(package).GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name.StartsWith(prefix, StringComparison.Ordinal))];

        Assert.True(found.Length == 0, $"IziSales.{package} references {string.Join(", ", found)}: {because}.");
    }
}
