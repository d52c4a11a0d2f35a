namespace IziSales.Emision;

/// <summary>What a person may do to an issued document: nothing but these.</summary>
public sealed class AccionComprobante
{
    private AccionComprobante(CausaEvento causa, DateTimeOffset momento, string? mensaje, DateTimeOffset? proximoIntento)
    {
        Causa = causa;
        Momento = momento;
        Mensaje = mensaje;
        ProximoIntento = proximoIntento;
    }

    /// <summary>Why the state changes; the state itself follows from <see cref="CicloComprobante"/>.</summary>
    public CausaEvento Causa { get; }

    /// <summary>When.</summary>
    public DateTimeOffset Momento { get; }

    /// <summary>The reason given, kept with the event.</summary>
    public string? Mensaje { get; }

    /// <summary>When a worker may take the document by itself; null when it will travel in a summary.</summary>
    public DateTimeOffset? ProximoIntento { get; }

    /// <summary>Sends again what was not registered, or asks again about a conflict, after the cause was mended.</summary>
    public static AccionComprobante Reenvio(DateTimeOffset momento) => new(CausaEvento.Reenvio, momento, null, momento);

    /// <summary>Asks to annul a registered document, in the next summary.</summary>
    public static AccionComprobante Anulacion(DateTimeOffset momento, string motivo)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(motivo);
        return new(CausaEvento.AnulacionPedida, momento, motivo, null);
    }

    /// <summary>Asks to annul a registered document through a channel that makes the summary itself.</summary>
    public static AccionComprobante AnulacionDirecta(DateTimeOffset momento, string motivo)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(motivo);
        return new(CausaEvento.AnulacionPedida, momento, motivo, momento);
    }
}
