namespace IziSales.Ubl;

/// <summary>What a shop charges further: the input of a <see cref="NotaDebito"/>.</summary>
public sealed class AjusteDebito
{
    /// <summary>The amounts added, with the buyer of the original document.</summary>
    public required Sale Sale { get; init; }

    /// <summary>The boleta or factura that is modified.</summary>
    public required DocumentoReferido Afectado { get; init; }

    /// <summary>Catálogo 10.</summary>
    public required MotivoNotaDebito Motivo { get; init; }

    /// <summary>Why, in words, up to 500 characters.</summary>
    public required string Sustento { get; init; }
}
