using System.Globalization;
using System.Text;
using IziSales.Sandbox.Judging;
using IziSales.Ubl;

namespace IziSales.Sandbox.Pages;

/// <summary>One document: the verdict, its XML and its CDR.</summary>
internal sealed class DocumentPage(DocumentoRecibido documento, string root)
{
    private const int MaxShownBytes = 256 * 1024;

    public void Write(Html html)
    {
        string here = string.Create(CultureInfo.InvariantCulture, $"{root}/recibidos/{documento.Orden}");
        html.Raw("<p class=\"resumen\">").Link(root.Length == 0 ? "/" : root, "← Todos los documentos").Raw("</p>");
        html.Raw("<h2>").Text(documento.NombreArchivo).Raw(" ").Element("span", Estados.CssClass(documento.Estado), Estados.Name(documento.Estado)).Raw("</h2>");
        html.Raw("<dl>")
            .Pair("Código", documento.Codigo)
            .Pair("Respuesta", documento.Descripcion)
            .Pair("Emisor", documento.Documento is { } contenido ? $"{contenido.Emisor.RazonSocial} · RUC {contenido.Emisor.Ruc}" : null)
            .Pair("Cliente", documento.Adquirente)
            .Pair("Total", documento.Total)
            .Pair("Recibido (Lima)", Estados.Time(documento.Recibido))
            .Pair("Vía", Estados.Name(documento.Canal))
            .Pair("Ticket", documento.Ticket)
            .Pair("Anulado por", documento.AnuladoPor)
            .Pair("Firma", documento.FirmadoPorPse ? "La puso el sandbox, como PSE" : documento.DigestValue is null ? null : "La puso el emisor")
            .Pair("Valor resumen", documento.DigestValue)
            .Raw("</dl>");
        if (documento.Notas.Count > 0)
        {
            html.Raw("<h3>Observaciones</h3><ul>");
            foreach (string nota in documento.Notas)
            {
                html.Element("li", null, nota);
            }

            html.Raw("</ul>");
        }

        Told(html);
        Source(html, "XML", here + "/xml", "Descargar XML", documento.Xml.Span);
        if (documento.CdrZip is { } zip)
        {
            Source(html, "Constancia de recepción (CDR)", here + "/cdr", "Descargar CDR (zip)", CpePackage.ReadXml(zip).Xml);
        }
        else
        {
            html.Element("p", "vacio", "No hay CDR: el documento no fue registrado.");
        }
    }

    private void Told(Html html)
    {
        IReadOnlyList<Asiento> told = documento.Folio.Asientos;
        if (told.Count == 0)
        {
            return;
        }

        html.Raw("<section><details><summary>").Text(string.Create(CultureInfo.InvariantCulture, $"Comprobantes informados: {told.Count}")).Raw("</summary><ol>");
        foreach (Asiento asiento in told)
        {
            html.Element("li", null, $"{asiento.Nombre}: {Estados.Name(asiento.Estado)}{(asiento.Importe is { } importe ? $", {importe.ToString("#,##0.00", CultureInfo.InvariantCulture)}" : "")}");
        }

        html.Raw("</ol></details></section>");
    }

    private static void Source(Html html, string title, string address, string link, ReadOnlySpan<byte> xml)
    {
        html.Raw("<section>").Element("h3", null, title).Raw("<p>").Link(address, link).Raw("</p><details><summary>Ver aquí</summary><pre tabindex=\"0\">");
        html.Text(Encoding.UTF8.GetString(xml[..Math.Min(xml.Length, MaxShownBytes)])).Raw("</pre></details></section>");
    }
}
