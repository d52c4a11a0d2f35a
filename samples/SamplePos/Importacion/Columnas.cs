using SamplePos.Catalogue;

namespace SamplePos.Importacion;

/// <summary>What the columns are called, in our files and in those of others.</summary>
public static class Columnas
{
    private static readonly Dictionary<string, Columna> Nombres = Build();

    /// <summary>Those of a list that is written out, in order.</summary>
    public static IReadOnlyList<Columna> Exportadas { get; } = [.. Enum.GetValues<Columna>().Where(static columna => columna != Columna.Inicial)];

    /// <summary>The title in our files.</summary>
    public static string Titulo(this Columna columna) => columna switch
    {
        Columna.Codigo => "Código",
        Columna.Barras => "Códigos de barras",
        Columna.Categoria => "Categoría",
        Columna.Pesado => "Se pesa",
        Columna.Tecla => "Tecla rápida",
        Columna.Lleva => "Lleva existencias",
        Columna.Minimo => "Mínimo",
        Columna.Activo => "A la venta",
        Columna.Inicial => "Existencia inicial",
        _ => columna.ToString(),
    };

    /// <summary>The column that somebody's title means; null when none.</summary>
    public static Columna? Find(string titulo) => Nombres.TryGetValue(Bare(titulo), out Columna columna) ? columna : null;

    private static Dictionary<string, Columna> Build()
    {
        (Columna Columna, string[] Others)[] known =
        [
            (Columna.Codigo, ["sku", "cod", "codigo interno", "codigo producto"]),
            (Columna.Nombre, ["producto", "descripcion", "articulo", "nombre producto"]),
            (Columna.Precio, ["precio venta", "precio unitario", "precio s/", "pvp"]),
            (Columna.Barras, ["codigo de barras", "codigo barras", "barras", "ean", "cod barras"]),
            (Columna.Categoria, ["rubro", "familia", "linea"]),
            (Columna.Unidad, ["um", "unidad medida", "unidad de medida"]),
            (Columna.Pesado, ["pesado", "por peso", "granel"]),
            (Columna.Tecla, ["tecla"]),
            (Columna.Lleva, ["existencias", "controla stock", "lleva stock"]),
            (Columna.Minimo, ["stock minimo", "existencia minima"]),
            (Columna.Activo, ["activo", "en venta"]),
            (Columna.Inicial, ["stock inicial", "stock", "inicial", "cantidad"]),
        ];
        Dictionary<string, Columna> names = new(StringComparer.Ordinal);
        foreach ((Columna columna, string[] others) in known)
        {
            foreach (string name in others.Append(columna.Titulo()))
            {
                names[Bare(name)] = columna;
            }
        }

        return names;
    }

    private static string Bare(string titulo) => string.Concat(SearchText.Fold(titulo).Where(char.IsAsciiLetterOrDigit));
}
