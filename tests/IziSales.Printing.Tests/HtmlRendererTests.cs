using System.Text;
using IziSales.Testing;

namespace IziSales.Printing.Tests;

public sealed class HtmlRendererTests
{
    [Fact]
    public void Render_ATypicalBoleta_IsTheReviewedPage() =>
        Golden.Match("tipica.html", Html(Ticket.From(Boletas.Tipica, Boletas.Opciones())));

    [Fact]
    public void Render_MarkupInADescription_IsShownAsText()
    {
        string html = Html(Ticket.From(Boletas.DeUnProducto("<script>alert('x')</script> & \"más\"")));

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;más&quot;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_AnyBoleta_FetchesNothing()
    {
        string html = Html(Ticket.From(Boletas.Tipica, Boletas.Opciones()));

        foreach (string lure in new[] { "src=", "href=", "url(", "@import", "http:", "https:" })
        {
            Assert.DoesNotContain(lure, html, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string Html(Ticket ticket) => Encoding.UTF8.GetString(new HtmlRenderer().ToBytes(ticket));
}
