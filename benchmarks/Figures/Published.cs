using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IziSales.Benchmarks.Figures;

/// <summary>The last run of every part, as it is kept in <c>benchmarks/results</c>: what the pages are made of.</summary>
internal sealed record Published(Part<GateFigures> Gates, Part<TableFigures> Table, Part<ScaleFigures> Scale, Part<ReportFigures> Reports, Part<LoadFigures> Load, Part<ScreenFigures> Screen)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new ShortNumber(), new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    };

    /// <summary>Every part's command, circumstances and promises.</summary>
    public IReadOnlyList<(string Verb, Run Run, IEnumerable<Promise> Promises)> Parts =>
    [
        (Verbs.Gates, Gates.Run, Gates.Figures.Promises),
        (Verbs.Table, Table.Run, []),
        (Verbs.Load, Load.Run, Load.Figures.Promises),
        (Verbs.Screen, Screen.Run, Screen.Figures.Promises),
        (Verbs.Reports, Reports.Run, Reports.Figures.Promises),
        (Verbs.Scale, Scale.Run, []),
    ];

    public static Published Read(string folder) => new(
        ReadPart<GateFigures>(folder, Verbs.Gates),
        ReadPart<TableFigures>(folder, Verbs.Table),
        ReadPart<ScaleFigures>(folder, Verbs.Scale),
        ReadPart<ReportFigures>(folder, Verbs.Reports),
        ReadPart<LoadFigures>(folder, Verbs.Load),
        ReadPart<ScreenFigures>(folder, Verbs.Screen));

    /// <summary>Writes one part's file.</summary>
    public static void Write<T>(string folder, string verb, Part<T> part) => File.WriteAllText(FileOf(folder, verb), ToJson(part) + "\n");

    public static string ToJson<T>(T value) => JsonSerializer.Serialize(value, Json);

    public static T FromJson<T>(string json) => JsonSerializer.Deserialize<T>(json, Json) ?? throw new InvalidDataException("The file of results is empty.");

    private static Part<T> ReadPart<T>(string folder, string verb) => FromJson<Part<T>>(File.ReadAllText(FileOf(folder, verb)));

    private static string FileOf(string folder, string verb) => Path.Combine(folder, verb + ".json");
}
