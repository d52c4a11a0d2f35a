namespace IziSales.Storage;

/// <summary>What a copy of the padrón reducido holds.</summary>
/// <param name="Fecha">The day of SUNAT's file.</param>
/// <param name="Filas">How many taxpayers it has.</param>
/// <param name="Descartadas">How many lines of the file were no taxpayers and were left out.</param>
public sealed record PadronCopia(DateOnly Fecha, long Filas, long Descartadas)
{
    /// <summary>The numbers of the first lines that were left out. Known right after the import only.</summary>
    public IReadOnlyList<long> LineasDescartadas { get; init; } = [];
}
