namespace SamplePos.Ventas;

/// <summary>Whether a sale could be begun.</summary>
public enum InicioVenta
{
    /// <summary>It is kept as pending; its boleta may be issued.</summary>
    Empezada,

    /// <summary>Its key has a boleta already, and was left as it is.</summary>
    YaEmitida,

    /// <summary>The session of its till was closed meanwhile.</summary>
    CajaCerrada,

    /// <summary>Nobody by that account may buy on credit.</summary>
    SinFiado,

    /// <summary>The buyer would owe more than was agreed.</summary>
    FiadoPasado,

    /// <summary>There is not enough of something, and the shop sells only what there is.</summary>
    SinExistencias,
}
