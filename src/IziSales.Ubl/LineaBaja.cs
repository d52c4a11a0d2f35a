namespace IziSales.Ubl;

/// <summary>One document that is voided, and why.</summary>
/// <remarks><c>sac:VoidedDocumentsLine</c>.</remarks>
/// <param name="Documento">A factura, or a note on one.</param>
/// <param name="Motivo">The reason, at least three characters.</param>
public sealed record LineaBaja(DocumentoReferido Documento, string Motivo);
