using System.Diagnostics.CodeAnalysis;
using IziSales.Ubl;

namespace IziSales.Pse.Generic;

/// <summary>A ticket that remembers its document, so that the CDR it finally brings can be checked against the right name.</summary>
/// <remarks>Written <c>10412365785-03-B001-27:the-ticket-of-the-PSE</c>.</remarks>
internal sealed record DeferredTicket(ComprobanteId Id, string Raw)
{
    public static bool TryParse(string? text, [NotNullWhen(true)] out DeferredTicket? ticket)
    {
        ticket = null;
        int colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (text is not null && colon > 0 && colon < text.Length - 1 && ComprobanteId.TryParse(text[..colon], out ComprobanteId? id))
        {
            ticket = new DeferredTicket(id, text[(colon + 1)..]);
        }

        return ticket is not null;
    }

    public override string ToString() => $"{Id.NombreArchivo}:{Raw}";
}
