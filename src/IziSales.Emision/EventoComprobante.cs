namespace IziSales.Emision;

/// <summary>One step in the life of an issued document; never changed, never deleted.</summary>
public sealed record EventoComprobante
{
    /// <summary>Its place in the document's life, from 1.</summary>
    public required int Orden { get; init; }

    /// <summary>When it happened, on Lima's clock.</summary>
    public required DateTimeOffset Momento { get; init; }

    /// <summary>Why it happened.</summary>
    public required CausaEvento Causa { get; init; }

    /// <summary>The state after it.</summary>
    public required EstadoComprobante Estado { get; init; }

    /// <summary>The code of the answer, when there was one.</summary>
    public string? Codigo { get; init; }

    /// <summary>What was answered or what went wrong, in Spanish.</summary>
    public string? Mensaje { get; init; }
}
