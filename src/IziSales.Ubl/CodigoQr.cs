using System.Globalization;

namespace IziSales.Ubl;

/// <summary>The text inside the QR of a printed document.</summary>
/// <remarks>RS 114-2019, Anexo 6 num. 6.4.3: RUC, type, series, number, IGV, total, date, buyer's kind and number of document, digest.</remarks>
public static class CodigoQr
{
    /// <summary>The fields of a document, divided by bars.</summary>
    /// <param name="comprobante">The document.</param>
    /// <param name="digestValue">Valor resumen; used only by <see cref="QrFormat.TenFieldsWithDigest"/>.</param>
    /// <param name="format">Nine fields or ten.</param>
    public static string Text(Comprobante comprobante, string digestValue, QrFormat format = QrFormat.NineFieldsTrailingPipe)
    {
        ArgumentNullException.ThrowIfNull(comprobante);
        ArgumentNullException.ThrowIfNull(digestValue);
        string last = format == QrFormat.TenFieldsWithDigest ? digestValue : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{comprobante.Emisor.Ruc.Value}|{comprobante.Tipo.Codigo}|{comprobante.Numero.Serie.Value}|{comprobante.Numero.Correlativo}|{comprobante.Totales.Igv:0.00}|{comprobante.Totales.ImporteTotal:0.00}|{comprobante.FechaEmision:yyyy-MM-dd}|{comprobante.Adquirente.Documento.Tipo.Codigo}|{comprobante.Adquirente.Documento.Numero}|{last}");
    }
}
