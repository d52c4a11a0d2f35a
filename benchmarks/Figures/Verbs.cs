namespace IziSales.Benchmarks.Figures;

/// <summary>The parts that can be measured, by the name of their command.</summary>
internal static class Verbs
{
    public const string Gates = "gates";
    public const string Table = "table";
    public const string Scale = "scale";
    public const string Reports = "reports";
    public const string Load = "pos-load";
    public const string Screen = "pos-screen";

    public static readonly IReadOnlyList<string> All = [Table, Gates, Load, Screen, Reports, Scale];
}
