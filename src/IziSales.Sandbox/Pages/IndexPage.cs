using System.Globalization;
using IziSales.Sandbox.Judging;
using IziSales.Ubl;

namespace IziSales.Sandbox.Pages;

/// <summary>The list of what was received, newest first; the tickets that are open; the switches of the faults.</summary>
internal sealed class IndexPage(SunatSandbox sandbox, string root)
{
    private const int Shown = 200;
    private const int ShownTickets = 20;

    private static readonly string[] Columns = ["Documento", "Cliente", "Total", "Estado", "Código", "Vía", "Recibido (Lima)"];

    public void Write(Html html)
    {
        IReadOnlyList<DocumentoRecibido> all = sandbox.Latest(Shown);
        IReadOnlyList<Ticket> tickets = sandbox.Tickets(ShownTickets);
        int listed = sandbox.Listed;
        html.Raw("<ul class=\"cifras\">");
        Figure(html, sandbox.Count, "número registrado", "números registrados");
        Figure(html, listed, "archivo en la lista", "archivos en la lista");
        Figure(html, tickets.Count, "ticket abierto", "tickets abiertos");
        Figure(html, sandbox.Faults.Pending.Count, "falla por ocurrir", "fallas por ocurrir");
        html.Raw("</ul><div class=\"columnas\"><div>");
        Tickets(html, tickets);
        List(html, all, listed);
        html.Raw("</div>");
        new FaultForm(sandbox, root).Write(html);
        html.Raw("</div>");
    }

    private static void Figure(Html html, int number, string one, string many) =>
        html.Raw("<li>").Element("strong", null, number.ToString(CultureInfo.InvariantCulture)).Raw(" ").Element("span", null, number == 1 ? one : many).Raw("</li>");

    private static void Tickets(Html html, IReadOnlyList<Ticket> tickets)
    {
        if (tickets.Count == 0)
        {
            return;
        }

        html.Raw("<section><h3>Tickets abiertos</h3><ul>");
        foreach (Ticket ticket in tickets)
        {
            string until = ticket.Quedan > 0
                ? string.Create(CultureInfo.InvariantCulture, $"pendiente por {ticket.Quedan} consultas más")
                : $"hasta las {Lima.At(ticket.Listo).ToString("HH:mm:ss", CultureInfo.InvariantCulture)}";
            html.Raw("<li>").Element("strong", null, ticket.Numero.TrimStart('0')).Text($" {ticket.Nombre}, {until}").Raw("</li>");
        }

        html.Raw("</ul></section>");
    }

    private void List(Html html, IReadOnlyList<DocumentoRecibido> all, int listed)
    {
        if (all.Count == 0)
        {
            html.Raw("<section>").Element("p", "vacio", "Todavía no llegó ningún documento. Emita una boleta y actualice esta página.").Raw("</section>");
            return;
        }

        html.Raw("<div class=\"tabla\"><table><thead><tr>");
        foreach (string column in Columns)
        {
            html.Raw("<th scope=\"col\">").Text(column).Raw("</th>");
        }

        html.Raw("</tr></thead><tbody>");
        foreach (DocumentoRecibido documento in all)
        {
            Row(html, documento);
        }

        html.Raw("</tbody></table></div>");
        if (listed > Shown)
        {
            html.Element("p", "vacio", string.Create(CultureInfo.InvariantCulture, $"Se muestran los últimos {Shown}."));
        }

        new FaultForm(sandbox, root).Button(html, "_sandbox/olvidar", "Olvidar todo lo recibido");
    }

    private void Row(Html html, DocumentoRecibido documento)
    {
        html.Raw("<tr><th scope=\"row\">")
            .Link(string.Create(CultureInfo.InvariantCulture, $"{root}/recibidos/{documento.Orden}"), Estados.Title(documento))
            .Raw("</th>");
        Cell(html, "Cliente", null, documento.Folio.Asientos.Count is > 0 and int told ? string.Create(CultureInfo.InvariantCulture, $"{told} comprobantes") : documento.Adquirente);
        Cell(html, "Total", "num", documento.Total);
        html.Raw("<td>").Element("span", Estados.CssClass(documento.Estado), Estados.Name(documento.Estado)).Raw("</td>");
        Cell(html, "Código", null, documento.Codigo);
        Cell(html, "Vía", null, Estados.Name(documento.Canal));
        Cell(html, "Recibido", "hora", Estados.Time(documento.Recibido));
        html.Raw("</tr>");
    }

    // On a narrow screen each row is a card, and a cell says by itself what it is.
    private static void Cell(Html html, string label, string? cssClass, string text) =>
        html.Raw($"<td data-que=\"{label}\"").Raw(cssClass is null ? ">" : $" class=\"{cssClass}\">").Text(text).Raw("</td>");
}
