namespace IziSales.Ubl;

/// <summary>A sentence that the law wants on the document.</summary>
/// <remarks><c>cbc:Note</c> with <c>@languageLocaleID</c>.</remarks>
/// <param name="Codigo">Catálogo 52.</param>
/// <param name="Texto">Up to 200 characters.</param>
public sealed record Leyenda(CodigoLeyenda Codigo, string Texto);
