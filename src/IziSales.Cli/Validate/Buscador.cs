using System.IO.Enumeration;

namespace IziSales.Cli.Validate;

/// <summary>Finds the files that the command line names: files, folders, patterns with <c>*</c>, <c>?</c> and <c>**</c>.</summary>
internal static class Buscador
{
    private static readonly string[] Extensiones = [".xml", ".zip"];

    private static readonly EnumerationOptions Hondo = new() { RecurseSubdirectories = true, IgnoreInaccessible = false };

    public static IEnumerable<string> Find(IEnumerable<string> arguments) => arguments.SelectMany(Find).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Find(string argument)
    {
        if (argument == "-" || File.Exists(argument))
        {
            return [argument];
        }

        if (Directory.Exists(argument))
        {
            return Directory.EnumerateFiles(argument, "*", Hondo)
                .Where(static file => Extensiones.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal);
        }

        return IsPattern(argument)
            ? Match(argument).Order(StringComparer.Ordinal)
            : throw CliException.WrongUse($"No existe «{argument}».");
    }

    private static IEnumerable<string> Match(string pattern)
    {
        string[] parts = pattern.Replace('\\', '/').Split('/');
        int fixedParts = Array.FindIndex(parts, IsPattern);
        string root = string.Join('/', parts[..fixedParts]);
        if (root.Length == 0)
        {
            root = pattern.StartsWith('/') ? "/" : ".";
        }

        return Directory.Exists(root) ? Walk(root, parts[fixedParts..]) : [];
    }

    private static IEnumerable<string> Walk(string folder, string[] parts)
    {
        string part = parts[0];
        if (part == "**")
        {
            string[] rest = parts.Length > 1 ? parts[1..] : ["*"];
            return Walk(folder, rest).Concat(Directory.EnumerateDirectories(folder).SelectMany(below => Walk(below, parts)));
        }

        return parts.Length == 1
            ? Directory.EnumerateFiles(folder).Where(file => Fits(part, file))
            : Directory.EnumerateDirectories(folder).Where(below => Fits(part, below)).SelectMany(below => Walk(below, parts[1..]));
    }

    private static bool Fits(string pattern, string path) =>
        FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(path), ignoreCase: OperatingSystem.IsWindows());

    private static bool IsPattern(string text) => text.Contains('*', StringComparison.Ordinal) || text.Contains('?', StringComparison.Ordinal);
}
