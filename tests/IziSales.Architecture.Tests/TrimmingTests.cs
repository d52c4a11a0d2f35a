using System.Reflection;
using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Architecture.Tests;

/// <summary>Every library is compiled under the analyzers of trimming, single file and native AOT, and none of them is silenced without a reason.</summary>
public sealed partial class TrimmingTests
{
    [Theory]
    [MemberData(nameof(Packages.Public), MemberType = typeof(Packages))]
    public void Assembly_WasCompiled_AsAotCompatible(string package) =>
        Assert.True(
            Packages.Load(package).GetCustomAttributes<AssemblyMetadataAttribute>().Any(static fact => fact is { Key: "IsAotCompatible", Value: "True" }),
            $"IziSales.{package} was compiled without IsAotCompatible, which turns the analyzers on; src/Directory.Build.props sets it.");

    [Fact]
    public void Sources_SilenceNoWarning_WithoutAReasonBesideTheMember()
    {
        string[] silenced = [.. RepoRoot.SourceFiles("src").Where(static file => Path.GetExtension(file) is ".cs" or ".csproj" or ".props" && Silenced().IsMatch(File.ReadAllText(file))).Select(RepoRoot.Relative)];

        Assert.True(silenced.Length == 0, $"{string.Join(", ", silenced)}: use UnconditionalSuppressMessage with its Justification, or mend the code.");
    }

    [GeneratedRegex("(NoWarn>|#pragma warning disable)[^<\n]*IL[23][0-9]{3}|UnconditionalSuppressMessage\\((?![^\\]]*Justification = \"[^\"])|(Trim|Aot|SingleFile)Analyzer>false")]
    private static partial Regex Silenced();
}
