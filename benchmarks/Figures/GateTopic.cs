namespace IziSales.Benchmarks.Figures;

/// <summary>The gates about one thing, which stand together on the page.</summary>
internal sealed record GateTopic(string Name, IReadOnlyList<Promise> Promises)
{
    public const string Building = "building";
    public const string Signing = "signing";
    public const string Judging = "judging";
    public const string Garbage = "garbage";
    public const string Process = "process";
    public const string Paper = "paper";
    public const string Web = "web";
    public const string Padron = "padron";
    public const string Keeping = "keeping";
    public const string Years = "years";
}
