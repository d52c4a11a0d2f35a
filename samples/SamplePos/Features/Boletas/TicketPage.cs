using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using IziSales.Printing;

namespace SamplePos.Features.Boletas;

/// <summary>A ticket in the browser. It brings its own style; the browser is told the hash of exactly that one.</summary>
public static partial class TicketPage
{
    /// <summary>Answers with the ticket.</summary>
    public static IResult Show(HttpContext http, Ticket ticket)
    {
        string page = Encoding.UTF8.GetString(new HtmlRenderer().ToBytes(ticket));
        IEnumerable<string> hashes = Style().Matches(page).Select(static match => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(match.Groups["css"].Value)))}'");
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src {string.Join(' ', hashes.DefaultIfEmpty("'none'"))}; img-src 'self' data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";
        return Results.Text(page, "text/html", Encoding.UTF8);
    }

    [GeneratedRegex("<style[^>]*>(?<css>.*?)</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Style();
}
