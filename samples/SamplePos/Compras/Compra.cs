namespace SamplePos.Compras;

/// <summary>A purchase for the business, as somebody noted it. What was wrong is noted anew; nothing is overwritten.</summary>
public sealed record Compra
{
    /// <summary>Its place in the notebook; zero before it is kept.</summary>
    public long Id { get; init; }

    /// <summary>The key of the form it was typed into, so that a second click notes it once.</summary>
    public required string Clave { get; init; }

    /// <summary>The RUC of the shop whose limits it counts for.</summary>
    public required string Emisor { get; init; }

    /// <summary>The day on the supplier's document.</summary>
    public required DateOnly Fecha { get; init; }

    /// <summary>Who sold it.</summary>
    public required string Proveedor { get; init; }

    /// <summary>Whose RUC; null when it was bought without a document.</summary>
    public string? Ruc { get; init; }

    /// <summary>The document, such as F001-1234; null when there was none.</summary>
    public string? Numero { get; init; }

    /// <summary>How much, in soles.</summary>
    public required decimal Importe { get; init; }

    /// <summary>What else there is to say.</summary>
    public string? Nota { get; init; }

    /// <summary>Who noted it.</summary>
    public required string Usuario { get; init; }

    /// <summary>When it was noted.</summary>
    public required DateTimeOffset Momento { get; init; }

    /// <summary>Whether it counts.</summary>
    public CompraEstado Estado { get; init; }

    /// <summary>Why it does not count any more.</summary>
    public string? Motivo { get; init; }

    /// <summary>The one that this one corrects.</summary>
    public long? Corrige { get; init; }

    /// <summary>The one that corrects this one.</summary>
    public long? CorregidaPor { get; init; }
}
