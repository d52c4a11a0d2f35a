using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Ubl.Tests.Reglas;

/// <summary>Every fault that the source can report, found by reading it: a rule nobody tests cannot hide.</summary>
internal static partial class CodigosEnElCodigo
{
    private static readonly string[] Folders = ["src/IziSales.Ubl/Reglas", "src/IziSales.Ubl/Lectura"];

    // Pairs of codes for one fault each, held by CodigosDeFacturaTests.
    private const string TablaDeFacturas = "CodigosDeFactura.cs";

    // Literals of four digits that are rows of catalogues, not faults.
    private static readonly HashSet<string> Catalogos =
        [.. Tributo.Todos.Select(static row => row.Codigo), .. CodigoLeyenda.Todos.Select(static row => row.Codigo)];

    /// <summary>The codes, in order, with the files that judge them.</summary>
    public static SortedDictionary<string, SortedSet<string>> PorCodigo { get; } = Read();

    /// <summary>The codes, in order.</summary>
    public static IReadOnlyCollection<string> Todos => PorCodigo.Keys;

    private static SortedDictionary<string, SortedSet<string>> Read()
    {
        var found = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        IEnumerable<string> files = Folders
            .SelectMany(static folder => Directory.EnumerateFiles(RepoRoot.Combine(folder), "*.cs"))
            .Where(static file => Path.GetFileName(file) != TablaDeFacturas)
            .Append(RepoRoot.Combine("src/IziSales.Ubl/CpeReader.cs"));
        foreach (string file in files)
        {
            foreach (Match match in Literal().Matches(File.ReadAllText(file)))
            {
                string code = match.Groups[1].Value;
                if (!Catalogos.Contains(code))
                {
                    found.TryAdd(code, new SortedSet<string>(StringComparer.Ordinal));
                    found[code].Add(Path.GetFileNameWithoutExtension(file));
                }
            }
        }

        return found;
    }

    [GeneratedRegex("\"([0-9]{4}|IZI-[A-Z]+-[0-9]{3})\"")]
    private static partial Regex Literal();
}
