using System.Globalization;

namespace IziSales.Sandbox.Pages;

/// <summary>The switches of the faults: those that wait, and a form for another.</summary>
internal sealed class FaultForm(SunatSandbox sandbox, string root)
{
    public void Write(Html html)
    {
        IReadOnlyList<SandboxFault> pending = sandbox.Faults.Pending;
        html.Raw("<section class=\"fallas\"><h3>Fallas a pedido</h3>");
        if (pending.Count == 0)
        {
            html.Element("p", "vacio", "Ninguna: el sandbox se porta bien.");
        }
        else
        {
            html.Raw("<ol>");
            foreach (SandboxFault fault in pending)
            {
                html.Element("li", null, Fallas.Describe(fault));
            }

            html.Raw("</ol>");
            Button(html, "_sandbox/fallas/quitar", "Quitar todas");
        }

        html.Raw("<form method=\"post\" action=\"").Text(root).Raw("/_sandbox/fallas\">");
        Select(html, "kind", "Qué pasará", Fallas.Todas.Select(static row => (Fallas.Name(row.Kind), row.Text)));
        Select(html, "on", "A qué llamadas", Fallas.Llamadas.Select(static row => (Fallas.Name(row.Operation), row.Text)));
        Input(html, "times", "Cuántas veces", "number", "1", "min=\"1\" max=\"9999\" required");
        Input(html, "codigo", "Código (opcional)", "number", "", "min=\"100\" max=\"9999\"");
        Input(html, "serie", "Serie (opcional)", "text", "", "maxlength=\"4\" placeholder=\"B001\"");
        html.Raw("<button type=\"submit\">Agregar falla</button></form></section>");
    }

    /// <summary>A form that is only a button.</summary>
    public void Button(Html html, string path, string text) => html
        .Raw("<form class=\"boton\" method=\"post\" action=\"").Text(string.Create(CultureInfo.InvariantCulture, $"{root}/{path}")).Raw("\"><button class=\"suave\" type=\"submit\">").Text(text).Raw("</button></form>");

    private static void Select(Html html, string name, string label, IEnumerable<(string Value, string Text)> options)
    {
        html.Raw("<label>").Element("span", null, label).Raw($"<select name=\"{name}\">");
        foreach ((string value, string text) in options)
        {
            html.Raw($"<option value=\"{value}\">").Text(text).Raw("</option>");
        }

        html.Raw("</select></label>");
    }

    private static void Input(Html html, string name, string label, string type, string value, string more) => html
        .Raw("<label>").Element("span", null, label).Raw($"<input type=\"{type}\" name=\"{name}\" value=\"{value}\" {more}></label>");
}
