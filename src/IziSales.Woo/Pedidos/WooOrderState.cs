namespace IziSales.Woo;

/// <summary>Where an order stands on its way to its boleta.</summary>
public enum WooOrderState
{
    /// <summary>It waits for a status that gets a boleta, such as being paid; nobody has to do anything.</summary>
    EnEspera,

    /// <summary>It can be issued, and waits for somebody to say so.</summary>
    PorEmitir,

    /// <summary>Something stands in the way for now, and it is tried again by itself.</summary>
    Reintentando,

    /// <summary>It has its boleta, and all its refunds have their documents.</summary>
    Emitido,

    /// <summary>A person must look at it first.</summary>
    Apartado,
}
