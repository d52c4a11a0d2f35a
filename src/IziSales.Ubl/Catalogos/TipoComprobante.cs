using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>The kind of a document: boleta, factura, note.</summary>
/// <remarks>Catálogo 01, the rows that this SDK issues or refers to.</remarks>
public sealed class TipoComprobante : CodigoCatalogo
{
    private TipoComprobante(string codigo, string descripcion)
        : base(codigo, descripcion)
    {
    }

    /// <summary>01: Factura.</summary>
    public static TipoComprobante Factura { get; } = new("01", "Factura");

    /// <summary>03: Boleta de venta.</summary>
    public static TipoComprobante Boleta { get; } = new("03", "Boleta de venta");

    /// <summary>07: Nota de crédito.</summary>
    public static TipoComprobante NotaCredito { get; } = new("07", "Nota de crédito");

    /// <summary>08: Nota de débito.</summary>
    public static TipoComprobante NotaDebito { get; } = new("08", "Nota de débito");

    /// <summary>09: Guía de remisión remitente.</summary>
    public static TipoComprobante GuiaRemitente { get; } = new("09", "Guía de remisión remitente");

    /// <summary>12: Ticket de máquina registradora.</summary>
    public static TipoComprobante TicketMaquina { get; } = new("12", "Ticket de máquina registradora");

    /// <summary>31: Guía de remisión transportista.</summary>
    public static TipoComprobante GuiaTransportista { get; } = new("31", "Guía de remisión transportista");

    /// <summary>RC: Resumen diario.</summary>
    public static TipoComprobante ResumenDiario { get; } = new("RC", "Resumen diario");

    /// <summary>RA: Comunicación de baja.</summary>
    public static TipoComprobante ComunicacionBaja { get; } = new("RA", "Comunicación de baja");

    private static Catalogo<TipoComprobante> Catalogo { get; } = new(
        "catálogo 01 (tipos de documento)",
        Factura, Boleta, NotaCredito, NotaDebito, GuiaRemitente, TicketMaquina, GuiaTransportista, ResumenDiario, ComunicacionBaja);

    /// <summary>Every row of the catalogue, in its order.</summary>
    public static IReadOnlyList<TipoComprobante> Todos => Catalogo.Todos;

    /// <summary>The row with a code.</summary>
    /// <exception cref="FormatException">The code is not in the catalogue.</exception>
    public static TipoComprobante Parse(string codigo) => Catalogo.Parse(codigo);

    /// <summary>Looks a code up that came from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? codigo, [NotNullWhen(true)] out TipoComprobante? fila) => Catalogo.TryParse(codigo, out fila);
}
