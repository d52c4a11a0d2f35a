using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>Why a document is credited.</summary>
/// <remarks>Catálogo 09, <c>cac:DiscrepancyResponse/cbc:ResponseCode</c> (rule 2172).</remarks>
public sealed class MotivoNotaCredito : CodigoCatalogo
{
    private MotivoNotaCredito(string codigo, string descripcion, AmbitoMotivo ambito)
        : base(codigo, descripcion)
    {
        Ambito = ambito;
    }

    /// <summary>01: Anulación de la operación.</summary>
    public static MotivoNotaCredito AnulacionOperacion { get; } = new("01", "Anulación de la operación", AmbitoMotivo.Todos);

    /// <summary>02: Anulación por error en el RUC.</summary>
    public static MotivoNotaCredito ErrorRuc { get; } = new("02", "Anulación por error en el RUC", AmbitoMotivo.Todos);

    /// <summary>03: Corrección por error en la descripción o atención de reclamo.</summary>
    public static MotivoNotaCredito CorreccionDescripcion { get; } = new("03", "Corrección por error en la descripción o atención de reclamo", AmbitoMotivo.Todos);

    /// <summary>04: Descuento global.</summary>
    public static MotivoNotaCredito DescuentoGlobal { get; } = new("04", "Descuento global", AmbitoMotivo.NoBoletas);

    /// <summary>05: Descuento por ítem.</summary>
    public static MotivoNotaCredito DescuentoItem { get; } = new("05", "Descuento por ítem", AmbitoMotivo.NoBoletas);

    /// <summary>06: Devolución total.</summary>
    public static MotivoNotaCredito DevolucionTotal { get; } = new("06", "Devolución total", AmbitoMotivo.Todos);

    /// <summary>07: Devolución por ítem.</summary>
    public static MotivoNotaCredito DevolucionItem { get; } = new("07", "Devolución por ítem", AmbitoMotivo.Todos);

    /// <summary>08: Bonificación.</summary>
    public static MotivoNotaCredito Bonificacion { get; } = new("08", "Bonificación", AmbitoMotivo.NoBoletas);

    /// <summary>09: Disminución en el valor.</summary>
    public static MotivoNotaCredito DisminucionValor { get; } = new("09", "Disminución en el valor", AmbitoMotivo.Todos);

    /// <summary>10: Otros conceptos.</summary>
    public static MotivoNotaCredito Otros { get; } = new("10", "Otros conceptos", AmbitoMotivo.Todos);

    /// <summary>11: Ajustes de operaciones de exportación.</summary>
    public static MotivoNotaCredito AjusteExportacion { get; } = new("11", "Ajustes de operaciones de exportación", AmbitoMotivo.Especial);

    /// <summary>12: Ajustes afectos al IVAP.</summary>
    public static MotivoNotaCredito AjusteIvap { get; } = new("12", "Ajustes afectos al IVAP", AmbitoMotivo.Especial);

    /// <summary>13: Corrección del monto neto pendiente de pago o de las cuotas.</summary>
    public static MotivoNotaCredito CorreccionPago { get; } = new("13", "Corrección del monto neto pendiente de pago o de las cuotas", AmbitoMotivo.SoloFacturas);

    private static Catalogo<MotivoNotaCredito> Catalogo { get; } = new(
        "catálogo 09 (motivos de nota de crédito)",
        AnulacionOperacion, ErrorRuc, CorreccionDescripcion, DescuentoGlobal, DescuentoItem, DevolucionTotal, DevolucionItem,
        Bonificacion, DisminucionValor, Otros, AjusteExportacion, AjusteIvap, CorreccionPago);

    /// <summary>Every row of the catalogue, in its order.</summary>
    public static IReadOnlyList<MotivoNotaCredito> Todos => Catalogo.Todos;

    /// <summary>On which documents it may stand: on boletas 04, 05 and 08 draw observation 4367, and 13 is refused (3259).</summary>
    public AmbitoMotivo Ambito { get; }

    /// <summary>The row with a code.</summary>
    /// <exception cref="FormatException">The code is not in the catalogue.</exception>
    public static MotivoNotaCredito Parse(string codigo) => Catalogo.Parse(codigo);

    /// <summary>Looks a code up that came from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? codigo, [NotNullWhen(true)] out MotivoNotaCredito? fila) => Catalogo.TryParse(codigo, out fila);
}
