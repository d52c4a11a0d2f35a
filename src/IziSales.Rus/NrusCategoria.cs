using System.Diagnostics.CodeAnalysis;
using IziSales.Ubl;

namespace IziSales.Rus;

/// <summary>A category of the Nuevo RUS: its quota and what a shop in it may sell and buy.</summary>
/// <remarks>D.Leg. 937 arts. 3, 7 and 8, as D.Leg. 1270 left them. A shop that chose none is in category 2 (art. 7.3).</remarks>
public sealed class NrusCategoria
{
    private static readonly DateOnly DesdeDl1270 = new(2017, 1, 1);

    private NrusCategoria(string nombre, string descripcion, decimal cuota, NrusTope tope, string fuente)
    {
        Nombre = nombre;
        Descripcion = descripcion;
        Cuotas = new Vigencias<decimal>(new Vigencia<decimal>(DesdeDl1270, cuota, fuente));
        Topes = new Vigencias<NrusTope>(new Vigencia<NrusTope>(DesdeDl1270, tope, fuente));
    }

    /// <summary>Category 1: up to S/ 5,000 a month, quota S/ 20.</summary>
    public static NrusCategoria Uno { get; } = new("1", "categoría 1", 20m, new NrusTope(5_000m, 96_000m), "D.Leg. 937 arts. 3 y 7, D.Leg. 1270");

    /// <summary>Category 2: up to S/ 8,000 a month, quota S/ 50.</summary>
    public static NrusCategoria Dos { get; } = new("2", "categoría 2", 50m, new NrusTope(8_000m, 96_000m), "D.Leg. 937 arts. 3 y 7, D.Leg. 1270");

    /// <summary>Categoría especial: stalls with goods of Apéndice I and growers; up to S/ 60,000 a year, no monthly limit, no quota.</summary>
    public static NrusCategoria Especial { get; } = new("especial", "categoría especial", 0m, new NrusTope(null, 60_000m), "D.Leg. 937 art. 7.2");

    /// <summary>The three categories.</summary>
    public static IReadOnlyList<NrusCategoria> Todas { get; } = [Uno, Dos, Especial];

    /// <summary>The name in configuration: <c>1</c>, <c>2</c> or <c>especial</c>.</summary>
    public string Nombre { get; }

    /// <summary>The name in a sentence, in Spanish.</summary>
    public string Descripcion { get; }

    /// <summary>The monthly quota in soles, by date.</summary>
    public Vigencias<decimal> Cuotas { get; }

    /// <summary>The limits, by date.</summary>
    public Vigencias<NrusTope> Topes { get; }

    /// <summary>Finds a category by its name in configuration.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out NrusCategoria? categoria)
    {
        categoria = Todas.FirstOrDefault(one => one.Nombre == text);
        return categoria is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Nombre;
}
