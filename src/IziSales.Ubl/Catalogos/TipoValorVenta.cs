using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>The kind of a sale value in a daily summary.</summary>
/// <remarks>Catálogo 11, <c>sac:BillingPayment/cbc:InstructionID</c> (rule 2256).</remarks>
public sealed class TipoValorVenta : CodigoCatalogo
{
    private TipoValorVenta(string codigo, string descripcion)
        : base(codigo, descripcion)
    {
    }

    /// <summary>01: Gravado.</summary>
    public static TipoValorVenta Gravado { get; } = new("01", "Gravado");

    /// <summary>02: Exonerado.</summary>
    public static TipoValorVenta Exonerado { get; } = new("02", "Exonerado");

    /// <summary>03: Inafecto.</summary>
    public static TipoValorVenta Inafecto { get; } = new("03", "Inafecto");

    /// <summary>04: Exportación.</summary>
    public static TipoValorVenta Exportacion { get; } = new("04", "Exportación");

    /// <summary>05: Gratuitas.</summary>
    public static TipoValorVenta Gratuito { get; } = new("05", "Gratuitas");

    private static Catalogo<TipoValorVenta> Catalogo { get; } = new(
        "catálogo 11 (tipos de valor de venta)",
        Gravado, Exonerado, Inafecto, Exportacion, Gratuito);

    /// <summary>Every row of the catalogue, in its order.</summary>
    public static IReadOnlyList<TipoValorVenta> Todos => Catalogo.Todos;

    /// <summary>The row with a code.</summary>
    /// <exception cref="FormatException">The code is not in the catalogue.</exception>
    public static TipoValorVenta Parse(string codigo) => Catalogo.Parse(codigo);

    /// <summary>Looks a code up that came from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? codigo, [NotNullWhen(true)] out TipoValorVenta? fila) => Catalogo.TryParse(codigo, out fila);
}
