using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>What a line of a daily summary asks SUNAT to do.</summary>
/// <remarks>Catálogo 19, <c>cac:Status/cbc:ConditionCode</c> (rule 2896).</remarks>
public sealed class EstadoItemResumen : CodigoCatalogo
{
    private EstadoItemResumen(string codigo, string descripcion)
        : base(codigo, descripcion)
    {
    }

    /// <summary>1: Adicionar.</summary>
    public static EstadoItemResumen Adicionar { get; } = new("1", "Adicionar");

    /// <summary>2: Modificar.</summary>
    public static EstadoItemResumen Modificar { get; } = new("2", "Modificar");

    /// <summary>3: Anular.</summary>
    public static EstadoItemResumen Anular { get; } = new("3", "Anular");

    private static Catalogo<EstadoItemResumen> Catalogo { get; } = new(
        "catálogo 19 (estados del ítem de un resumen)",
        Adicionar, Modificar, Anular);

    /// <summary>Every row of the catalogue, in its order.</summary>
    public static IReadOnlyList<EstadoItemResumen> Todos => Catalogo.Todos;

    /// <summary>The row with a code.</summary>
    /// <exception cref="FormatException">The code is not in the catalogue.</exception>
    public static EstadoItemResumen Parse(string codigo) => Catalogo.Parse(codigo);

    /// <summary>Looks a code up that came from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? codigo, [NotNullWhen(true)] out EstadoItemResumen? fila) => Catalogo.TryParse(codigo, out fila);
}
