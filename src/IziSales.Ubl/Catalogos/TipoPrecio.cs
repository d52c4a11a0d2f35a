using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>What the price of a line stands for.</summary>
/// <remarks>Catálogo 16, <c>cbc:PriceTypeCode</c>.</remarks>
public sealed class TipoPrecio : CodigoCatalogo
{
    private TipoPrecio(string codigo, string descripcion)
        : base(codigo, descripcion)
    {
    }

    /// <summary>01: Precio unitario, incluye el IGV.</summary>
    public static TipoPrecio PrecioUnitario { get; } = new("01", "Precio unitario, incluye el IGV");

    /// <summary>02: Valor referencial unitario en operaciones no onerosas.</summary>
    public static TipoPrecio ValorReferencial { get; } = new("02", "Valor referencial unitario en operaciones no onerosas");

    /// <summary>03: Tarifas reguladas.</summary>
    public static TipoPrecio TarifaRegulada { get; } = new("03", "Tarifas reguladas");

    private static Catalogo<TipoPrecio> Catalogo { get; } = new(
        "catálogo 16 (tipos de precio)",
        PrecioUnitario, ValorReferencial, TarifaRegulada);

    /// <summary>Every row of the catalogue, in its order.</summary>
    public static IReadOnlyList<TipoPrecio> Todos => Catalogo.Todos;

    /// <summary>The row with a code.</summary>
    /// <exception cref="FormatException">The code is not in the catalogue.</exception>
    public static TipoPrecio Parse(string codigo) => Catalogo.Parse(codigo);

    /// <summary>Looks a code up that came from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? codigo, [NotNullWhen(true)] out TipoPrecio? fila) => Catalogo.TryParse(codigo, out fila);
}
