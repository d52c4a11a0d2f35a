using System.Diagnostics.CodeAnalysis;

namespace IziSales.Pse.Lectura;

/// <summary>A ticket that remembers its document, so that the CDR it finally brings can be checked against the right name.</summary>
/// <remarks>Written <c>10412365785-03-B001-27:the-ticket-of-the-PSE</c>; after a request to annul, <c>!</c> stands in the place of the colon.</remarks>
/// <param name="Documento">What was sent, or is to be annulled.</param>
/// <param name="Raw">The channel's own ticket.</param>
internal sealed record DeferredTicket(Documento Documento, string Raw)
{
    private const char OfSending = ':';
    private const char OfVoiding = '!';

    /// <summary>Whether it was given for a request to annul: its CDR is that of another file.</summary>
    public bool IsAnulacion { get; init; }

    /// <summary>Reads a ticket that a channel of ours has given.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DeferredTicket Parse(string? text) => TryParse(text, out DeferredTicket? ticket)
        ? ticket
        : throw new FormatException("El ticket no es uno que haya dado este canal: nombre del archivo, dos puntos y el ticket.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out DeferredTicket? ticket)
    {
        ticket = null;
        int mark = text?.AsSpan().IndexOfAny(OfSending, OfVoiding) ?? -1;
        if (text is not null && mark > 0 && mark < text.Length - 1 && Documento.TryParse(text[..mark], out Documento? documento))
        {
            ticket = new DeferredTicket(documento, text[(mark + 1)..]) { IsAnulacion = text[mark] == OfVoiding };
        }

        return ticket is not null;
    }

    public override string ToString() => $"{Documento.NombreArchivo}{(IsAnulacion ? OfVoiding : OfSending)}{Raw}";
}
