namespace IziSales.Ubl;

/// <summary>How the seller's regime shows in a document: operation type, default affectation, rate.</summary>
/// <remarks>The only way by which a regime enters the SDK. The five ways of coding the Nuevo RUS stand in <c>IziSales.Rus</c>.</remarks>
public sealed record TaxProfile
{
    /// <summary>Describes a regime.</summary>
    /// <param name="nombre">A short name for configuration, such as <c>nrus</c>.</param>
    /// <param name="operacion">Catálogo 51, written into boletas.</param>
    /// <param name="afectacion">Catálogo 07, taken by lines that name none.</param>
    public TaxProfile(string nombre, TipoOperacion operacion, AfectacionIgv afectacion)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(nombre);
        ArgumentNullException.ThrowIfNull(operacion);
        ArgumentNullException.ThrowIfNull(afectacion);
        Nombre = nombre;
        Operacion = operacion;
        Afectacion = afectacion;
    }

    /// <summary>Nuevo RUS, SUNAT's own code for it: operation 0113, affectation 30, tax 9998 at 0 %.</summary>
    public static TaxProfile Nrus { get; } = new("nrus", TipoOperacion.VentaInternaNrus, AfectacionIgv.InafectoOnerosa);

    /// <summary>A shop under the general regime, RER or RMT: operation 0101, affectation 10 at the rate of the date.</summary>
    public static TaxProfile General { get; } = new("general", TipoOperacion.VentaInterna, AfectacionIgv.GravadoOnerosa) { Desglose = DesgloseImpuestos.Visible };

    /// <summary>The name used in configuration.</summary>
    public string Nombre { get; }

    /// <summary>Catálogo 51.</summary>
    public TipoOperacion Operacion { get; }

    /// <summary>Catálogo 07.</summary>
    public AfectacionIgv Afectacion { get; }

    /// <summary>The rate at which taxed lines are computed. By default the one in force on the date.</summary>
    public TasaAplicable Tasa { get; init; } = TasaAplicable.Vigente;

    /// <summary>Whether printed documents show taxes. By default not: a Nuevo RUS seller may not break out any.</summary>
    public DesgloseImpuestos Desglose { get; init; } = DesgloseImpuestos.Oculto;

    /// <inheritdoc/>
    public override string ToString() => Nombre;
}
