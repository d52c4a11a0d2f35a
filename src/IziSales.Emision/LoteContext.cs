namespace IziSales.Emision;

/// <summary>What is true while the documents of a summary are locked.</summary>
/// <param name="Numero">The number of the file within its day; each attempt takes a new one (2223).</param>
/// <param name="Documentos">The documents that are locked for it, in the order in which they were kept; never none.</param>
public sealed record LoteContext(int Numero, IReadOnlyList<LoteDocumento> Documentos);
