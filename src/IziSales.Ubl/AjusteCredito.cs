namespace IziSales.Ubl;

/// <summary>What a shop takes back: the input of a <see cref="NotaCredito"/>.</summary>
public sealed class AjusteCredito
{
    /// <summary>The goods or amounts taken back, with the buyer of the original document.</summary>
    public required Sale Sale { get; init; }

    /// <summary>The boleta or factura that is modified.</summary>
    public required DocumentoReferido Afectado { get; init; }

    /// <summary>Catálogo 09.</summary>
    public required MotivoNotaCredito Motivo { get; init; }

    /// <summary>Why, in words, up to 500 characters.</summary>
    public required string Sustento { get; init; }
}
