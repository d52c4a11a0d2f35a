using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>The kind of a sentence that the law wants on a comprobante.</summary>
/// <remarks>Catálogo 52, <c>cbc:Note/@languageLocaleID</c>.</remarks>
public sealed class CodigoLeyenda : CodigoCatalogo
{
    private CodigoLeyenda(string codigo, string descripcion)
        : base(codigo, descripcion)
    {
    }

    /// <summary>1000: Monto en letras.</summary>
    public static CodigoLeyenda MontoEnLetras { get; } = new("1000", "Monto en letras");

    /// <summary>1002: Transferencia gratuita de un bien o servicio.</summary>
    public static CodigoLeyenda TransferenciaGratuita { get; } = new("1002", "Transferencia gratuita de un bien o servicio");

    /// <summary>2000: Comprobante de percepción.</summary>
    public static CodigoLeyenda Percepcion { get; } = new("2000", "Comprobante de percepción");

    /// <summary>2001: Bienes transferidos en la Amazonía.</summary>
    public static CodigoLeyenda BienesAmazonia { get; } = new("2001", "Bienes transferidos en la Amazonía");

    /// <summary>2002: Servicios prestados en la Amazonía.</summary>
    public static CodigoLeyenda ServiciosAmazonia { get; } = new("2002", "Servicios prestados en la Amazonía");

    /// <summary>2003: Contratos de construcción ejecutados en la Amazonía.</summary>
    public static CodigoLeyenda ConstruccionAmazonia { get; } = new("2003", "Contratos de construcción ejecutados en la Amazonía");

    /// <summary>2004: Agencia de viaje, paquete turístico.</summary>
    public static CodigoLeyenda PaqueteTuristico { get; } = new("2004", "Agencia de viaje, paquete turístico");

    /// <summary>2005: Venta realizada por emisor itinerante.</summary>
    public static CodigoLeyenda EmisorItinerante { get; } = new("2005", "Venta realizada por emisor itinerante");

    /// <summary>2006: Operación sujeta a detracción.</summary>
    public static CodigoLeyenda Detraccion { get; } = new("2006", "Operación sujeta a detracción");

    /// <summary>2007: Operación sujeta al IVAP.</summary>
    public static CodigoLeyenda Ivap { get; } = new("2007", "Operación sujeta al IVAP");

    /// <summary>2008: Venta exonerada, zona comercial de Tacna.</summary>
    public static CodigoLeyenda ZonaTacna { get; } = new("2008", "Venta exonerada, zona comercial de Tacna");

    /// <summary>2009: Primera venta de mercancía identificable, zona comercial.</summary>
    public static CodigoLeyenda PrimeraVentaTacna { get; } = new("2009", "Primera venta de mercancía identificable, zona comercial");

    /// <summary>2010: Restitución simplificada de derechos arancelarios.</summary>
    public static CodigoLeyenda Drawback { get; } = new("2010", "Restitución simplificada de derechos arancelarios");

    /// <summary>2011: Exportación de servicios, Decreto Legislativo 919.</summary>
    public static CodigoLeyenda ExportacionServicios { get; } = new("2011", "Exportación de servicios, Decreto Legislativo 919");

    /// <summary>2012: Observaciones relacionadas con el traslado de mercaderías.</summary>
    public static CodigoLeyenda TrasladoMercaderias { get; } = new("2012", "Observaciones relacionadas con el traslado de mercaderías");

    private static Catalogo<CodigoLeyenda> Catalogo { get; } = new(
        "catálogo 52 (leyendas)",
        MontoEnLetras, TransferenciaGratuita, Percepcion, BienesAmazonia, ServiciosAmazonia, ConstruccionAmazonia, PaqueteTuristico,
        EmisorItinerante, Detraccion, Ivap, ZonaTacna, PrimeraVentaTacna, Drawback, ExportacionServicios, TrasladoMercaderias);

    /// <summary>Every row of the catalogue, in its order.</summary>
    public static IReadOnlyList<CodigoLeyenda> Todos => Catalogo.Todos;

    /// <summary>The row with a code.</summary>
    /// <exception cref="FormatException">The code is not in the catalogue.</exception>
    public static CodigoLeyenda Parse(string codigo) => Catalogo.Parse(codigo);

    /// <summary>Looks a code up that came from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? codigo, [NotNullWhen(true)] out CodigoLeyenda? fila) => Catalogo.TryParse(codigo, out fila);
}
