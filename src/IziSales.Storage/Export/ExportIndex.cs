using System.Globalization;
using IziSales.Emision;

namespace IziSales.Storage;

/// <summary>The list of exported documents, for a spreadsheet.</summary>
internal static class ExportIndex
{
    public const string FileName = "index.csv";

    public const string Head = "ruc,tipo,serie,numero,emision,moneda,importe,soles,adquirente_tipo,adquirente_numero,adquirente_nombre,estado,codigo,resumen,valor_resumen,xml,cdr\r\n";

    public static string Line(Exportado document)
    {
        ComprobanteEmitido comprobante = document.Comprobante;
        string[] cells =
        [
            comprobante.Id.Ruc.Value,
            comprobante.Id.Tipo.Codigo,
            comprobante.Numero.Serie.Value,
            comprobante.Numero.Correlativo.ToString(CultureInfo.InvariantCulture),
            comprobante.FechaEmision.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            comprobante.Moneda.Codigo,
            comprobante.ImporteTotal.ToString("0.00", CultureInfo.InvariantCulture),
            comprobante.ImporteEnSoles.ToString("0.00", CultureInfo.InvariantCulture),
            comprobante.Adquirente.Documento.Tipo.Codigo,
            comprobante.Adquirente.Documento.Numero,
            comprobante.Adquirente.Nombre,
            comprobante.Estado.ToString(),
            comprobante.Codigo ?? "",
            comprobante.Lote ?? "",
            comprobante.DigestValue ?? "",
            document.XmlPath,
            document.Cdr is null ? "" : document.CdrPath,
        ];
        return string.Join(',', cells.Select(Cell)) + "\r\n";
    }

    // A name that begins like a formula must stay a name when a spreadsheet opens the list.
    private static string Cell(string text)
    {
        string safe = text is ['=' or '+' or '-' or '@' or '\t', _, ..] ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
