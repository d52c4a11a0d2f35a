namespace IziSales.Ubl;

/// <summary>The parts of a comprobante, handed over by whoever derived or read them.</summary>
internal sealed class ComprobanteDatos
{
    public required Emisor Emisor { get; init; }

    public required Adquirente Adquirente { get; init; }

    public required NumeroComprobante Numero { get; init; }

    public required DateTimeOffset FechaEmision { get; init; }

    public required TipoOperacion? Operacion { get; init; }

    public required Moneda Moneda { get; init; }

    public required IReadOnlyList<Linea> Lineas { get; init; }

    public required IReadOnlyList<CargoDescuento> CargosDescuentos { get; init; }

    public required Totales Totales { get; init; }

    public required IReadOnlyList<Leyenda> Leyendas { get; init; }

    public required IReadOnlyList<string> Observaciones { get; init; }

    /// <summary>Whether this SDK computed the parts, and did not find them in an XML.</summary>
    public bool IsDerivado { get; init; }
}
