namespace SamplePos.Csv;

/// <summary>A row of a file.</summary>
/// <param name="Line">The line of the file on which it begins, counted from one.</param>
/// <param name="Fields">Its fields, as many as there are headers.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Fields);
