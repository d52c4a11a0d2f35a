using System.Net;
using System.Net.Http.Headers;

namespace IziSales.Pse.Http;

/// <summary>One exchange as a channel wants it; each attempt makes its own message from it.</summary>
internal sealed class HttpCall
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public required HttpMethod Method { get; init; }

    public required Uri Address { get; init; }

    /// <summary>What is sent; null sends no body.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    public MediaTypeHeaderValue ContentType { get; init; } = Json;

    public string Accept { get; init; } = "application/json";

    /// <summary>Headers beyond the usual ones, such as <c>Idempotency-Key</c>. Secrets belong into <see cref="Authorization"/> or <see cref="Tokens"/>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>A credential that does not change. By default none.</summary>
    public AuthenticationHeaderValue? Authorization { get; init; }

    /// <summary>Where short-lived Bearer tokens come from; they are renewed in the transport. By default none is sent.</summary>
    public TokenCache? Tokens { get; init; }

    /// <summary>
    /// Whether an answer with a status of 500 or more is the partner's own word (a SOAP fault, an error envelope): such a one neither counts against the road nor
    /// makes a question be repeated. By default none is.
    /// </summary>
    public Func<HttpAnswer, bool> IsOwnWord { get; init; } = static _ => false;

    public bool IsFailure(HttpAnswer answer) => !answer.IsWhole || (answer.Status >= HttpStatusCode.InternalServerError && !IsOwnWord(answer));
}
