namespace SamplePos.Importacion;

/// <summary>A column of the shop's list.</summary>
public enum Columna
{
    /// <summary>The shop's code.</summary>
    Codigo,

    /// <summary>What it is.</summary>
    Nombre,

    /// <summary>What it costs.</summary>
    Precio,

    /// <summary>What the scanner reads, with blanks between several.</summary>
    Barras,

    /// <summary>The shelf it belongs to.</summary>
    Categoria,

    /// <summary>Catálogo 03.</summary>
    Unidad,

    /// <summary>Whether its quantity is asked.</summary>
    Pesado,

    /// <summary>The place among the quick keys.</summary>
    Tecla,

    /// <summary>Whether the shop counts it.</summary>
    Lleva,

    /// <summary>Below which it is to be bought.</summary>
    Minimo,

    /// <summary>Whether it is sold.</summary>
    Activo,

    /// <summary>What there is of it at the beginning; means something only before its first movement.</summary>
    Inicial,
}
