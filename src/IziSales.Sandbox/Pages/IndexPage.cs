using System.Globalization;

namespace IziSales.Sandbox.Pages;

/// <summary>The list of what was received, newest first.</summary>
internal sealed class IndexPage(SunatSandbox sandbox, string root)
{
    private const int Shown = 200;

    public void Write(Html html)
    {
        IReadOnlyList<DocumentoRecibido> all = sandbox.Latest(Shown);
        int listed = sandbox.Listed;
        int faults = sandbox.Faults.Pending.Count;
        html.Raw("<p class=\"resumen\">")
            .Text(string.Create(CultureInfo.InvariantCulture, $"{sandbox.Count} números registrados · {listed} documentos en la lista · {faults} fallas por ocurrir · "))
            .Link(root.Length == 0 ? "/" : root, "Actualizar")
            .Raw("</p>");
        if (all.Count == 0)
        {
            html.Element("p", "vacio", "Todavía no llegó ningún documento. Emita una boleta y actualice esta página.");
            return;
        }

        html.Raw("<div class=\"tabla\"><table><thead><tr><th scope=\"col\">Comprobante</th><th scope=\"col\">Cliente</th><th scope=\"col\" class=\"num\">Total</th><th scope=\"col\">Estado</th><th scope=\"col\">Código</th><th scope=\"col\">Recibido (Lima)</th></tr></thead><tbody>");
        foreach (DocumentoRecibido documento in all)
        {
            Row(html, documento);
        }

        html.Raw("</tbody></table></div>");
        if (listed > Shown)
        {
            html.Element("p", "vacio", string.Create(CultureInfo.InvariantCulture, $"Se muestran los últimos {Shown}."));
        }
    }

    private void Row(Html html, DocumentoRecibido documento)
    {
        html.Raw("<tr><th scope=\"row\">")
            .Link(string.Create(CultureInfo.InvariantCulture, $"{root}/recibidos/{documento.Orden}"), documento.Id?.Numero.Value ?? documento.NombreArchivo)
            .Raw("</th>");
        html.Element("td", null, documento.Adquirente);
        html.Element("td", "num", documento.Total);
        html.Raw("<td>").Element("span", Estados.CssClass(documento.Estado), Estados.Name(documento.Estado)).Raw("</td>");
        html.Element("td", null, documento.Codigo);
        html.Element("td", "hora", Estados.Time(documento.Recibido));
        html.Raw("</tr>");
    }
}
