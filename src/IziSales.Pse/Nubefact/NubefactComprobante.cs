namespace IziSales.Pse.Nubefact;

/// <summary>A document as Nubefact takes it; what is null is not written.</summary>
internal sealed class NubefactComprobante
{
    public string Operacion { get; init; } = Codigos.Generar;

    public required int TipoDeComprobante { get; init; }

    public required string Serie { get; init; }

    public required int Numero { get; init; }

    public required int SunatTransaction { get; init; }

    public required string ClienteTipoDeDocumento { get; init; }

    public required string ClienteNumeroDeDocumento { get; init; }

    public required string ClienteDenominacion { get; init; }

    public required string ClienteDireccion { get; init; }

    /// <summary>Written <c>dd-mm-yyyy</c>.</summary>
    public required string FechaDeEmision { get; init; }

    public required int Moneda { get; init; }

    public required decimal PorcentajeDeIgv { get; init; }

    public decimal? DescuentoGlobal { get; init; }

    public decimal? TotalDescuento { get; init; }

    public decimal? TotalGravada { get; init; }

    public decimal? TotalInafecta { get; init; }

    public decimal? TotalExonerada { get; init; }

    public required decimal TotalIgv { get; init; }

    public decimal? TotalGratuita { get; init; }

    public decimal? TotalOtrosCargos { get; init; }

    public decimal? TotalImpuestosBolsas { get; init; }

    public required decimal Total { get; init; }

    public string? Observaciones { get; init; }

    public int? DocumentoQueSeModificaTipo { get; init; }

    public string? DocumentoQueSeModificaSerie { get; init; }

    public int? DocumentoQueSeModificaNumero { get; init; }

    public int? TipoDeNotaDeCredito { get; init; }

    public int? TipoDeNotaDeDebito { get; init; }

    public bool EnviarAutomaticamenteALaSunat { get; init; } = true;

    public bool EnviarAutomaticamenteAlCliente { get; init; }

    /// <summary>Type, series and number: a second document with the same one is refused.</summary>
    public required string CodigoUnico { get; init; }

    public required IReadOnlyList<NubefactItem> Items { get; init; }
}
