namespace IziSales.Benchmarks.Figures;

/// <summary>A till under an even load, on each engine.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="Seconds">For so long.</param>
/// <param name="SaleLimit">Milliseconds within which 99 % of the sales must be answered.</param>
/// <param name="GrowthLimit">Megabytes by which the second half may exceed the first.</param>
/// <param name="Engines">Those that could be measured.</param>
/// <param name="Missing">Why PostgreSQL is not here; null when it is.</param>
internal sealed record LoadFigures(int Rate, int Seconds, double SaleLimit, double GrowthLimit, IReadOnlyList<LoadEngine> Engines, string? Missing)
{
    public const string Sale = "sale";

    public IEnumerable<Promise> Promises =>
    [
        .. Engines.SelectMany(Of),
        .. Missing is null ? Array.Empty<Promise>() : [new Promise("sales under load, PostgreSQL", Bound.AtMost, SaleLimit, "ms", null) { Missing = Missing }],
    ];

    private IEnumerable<Promise> Of(LoadEngine engine) =>
    [
        new($"sales under load, {engine.Name}: 99 % answered within", Bound.AtMost, SaleLimit, "ms", engine.Kinds.Single(static kind => kind.Name == Sale).Most),
        new($"requests under load, {engine.Name}: failed", Bound.AtMost, 0, "", engine.Kinds.Sum(static kind => kind.Failed)),
        new($"memory under load, {engine.Name}: second half beyond the first", Bound.AtMost, GrowthLimit, "MB", engine.SecondHalf - engine.FirstHalf),
    ];
}

/// <summary>One engine's run: milliseconds of the first sale, cores used, megabytes held.</summary>
internal sealed record LoadEngine(string Name, double FirstSale, double Cores, double FirstHalf, double SecondHalf, double Peak, IReadOnlyList<LoadKind> Kinds);

/// <summary>One kind of request; times in milliseconds since it was due.</summary>
internal sealed record LoadKind(string Name, int Count, double Median, double Most, double Longest, int Failed);
