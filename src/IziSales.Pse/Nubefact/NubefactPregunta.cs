namespace IziSales.Pse.Nubefact;

/// <summary>What is asked or ordered about a document that they have: its state, its annulment, the state of that.</summary>
internal sealed class NubefactPregunta
{
    public required string Operacion { get; init; }

    public required int TipoDeComprobante { get; init; }

    public required string Serie { get; init; }

    public required int Numero { get; init; }

    /// <summary>Why it is annulled.</summary>
    public string? Motivo { get; init; }

    public string? CodigoUnico { get; init; }
}
