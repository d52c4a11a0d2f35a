namespace IziSales.Ubl;

/// <summary>The two days of a file that speaks of other documents.</summary>
/// <param name="Referencia">The day on which the documents were issued: one per file.</param>
/// <param name="Generacion">The day on which the file is made; it stands in the file's name.</param>
public sealed record FechasLote(DateOnly Referencia, DateOnly Generacion);
