namespace SamplePos.Csv;

/// <summary>A file as it was read.</summary>
/// <param name="Headers">What its columns are called.</param>
/// <param name="Rows">Its rows, without empty ones.</param>
public sealed record CsvTable(IReadOnlyList<string> Headers, IReadOnlyList<CsvRow> Rows);
