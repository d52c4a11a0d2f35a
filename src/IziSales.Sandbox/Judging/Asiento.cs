using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>What a summary or a voiding file does to one number of the register.</summary>
/// <param name="Nombre">The document: <c>10412365785-03-B001-27</c>.</param>
/// <param name="Estado">Accepted when the line adds or modifies, annulled when it annuls.</param>
/// <param name="Fecha">The day of the documents in the file.</param>
/// <param name="Importe">The total in the line; null in a voiding file.</param>
internal sealed record Asiento(string Nombre, EstadoRecibido Estado, DateOnly Fecha, decimal? Importe)
{
    public static Asiento From(ResumenDiario resumen, LineaResumen linea) => new(
        NombreOf(resumen, linea.Documento),
        linea.Estado == EstadoItemResumen.Anular ? EstadoRecibido.Anulado : EstadoRecibido.Aceptado,
        resumen.Fechas.Referencia,
        linea.Total);

    public static Asiento From(ComunicacionBaja baja, LineaBaja linea) =>
        new(NombreOf(baja, linea.Documento), EstadoRecibido.Anulado, baja.Fechas.Referencia, null);

    public static string NombreOf(DocumentoElectronico de, DocumentoReferido documento) =>
        new ComprobanteId(de.Emisor.Ruc, documento.Tipo, documento.Numero).NombreArchivo;
}
