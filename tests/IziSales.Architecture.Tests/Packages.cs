using System.Reflection;

namespace IziSales.Architecture.Tests;

/// <summary>The packages under src/ and which of them each may reference.</summary>
public static class Packages
{
    private static readonly string[] Libraries = ["Ubl", "Rus", "Pse", "Cola", "Emision", "Storage", "Printing", "Woo", "Woo.AspNetCore", "Sandbox", "Testing"];

    /// <summary>The only edges there are, by the packages' short names.</summary>
    public static IReadOnlyDictionary<string, string[]> Edges { get; } = new Dictionary<string, string[]>
    {
        ["Ubl"] = [],
        ["Rus"] = ["Ubl"],
        ["Pse"] = ["Ubl"],
        ["Cola"] = [],
        ["Printing"] = ["Ubl", "Cola"],
        ["Woo"] = ["Ubl", "Cola"],
        ["Woo.AspNetCore"] = ["Woo"],
        ["Sandbox"] = ["Ubl"],
        ["Emision"] = ["Ubl", "Pse"],
        ["Storage"] = ["Emision", "Cola"],
        ["Testing"] = ["Cola", "Emision"],
        ["Cli"] = [.. Libraries.Except(["Testing"])],
    };

    /// <summary>Every package, the tool included.</summary>
    public static TheoryData<string> All => [.. Edges.Keys];

    /// <summary>The packages that developers compile against.</summary>
    public static TheoryData<string> Public => [.. Libraries];

    /// <summary>The folder of a package as seen from the root.</summary>
    public static string Folder(string package) => $"src/IziSales.{package}";

    /// <summary>The package as it was built.</summary>
    public static Assembly Load(string package) => Assembly.Load(package == "Cli" ? "izisales" : $"IziSales.{package}");

    /// <summary>What may be reached over any number of edges.</summary>
    public static IEnumerable<string> Reachable(string package) =>
        Edges[package].SelectMany(next => Reachable(next).Prepend(next)).Distinct();

    /// <summary>The types people wrote; what compilers and generators add is left out.</summary>
    public static IEnumerable<Type> WrittenTypes(string package) => Load(package).GetTypes().Where(IsWritten);

    /// <summary>Whether a person wrote the type.</summary>
    public static bool IsWritten(Type type) =>
        type.FullName != "Program"
        && !type.Name.Contains('<', StringComparison.Ordinal)
        && !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
        && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false)
        && (type.DeclaringType is null || IsWritten(type.DeclaringType));
}
