namespace SamplePos.Features.Ajustes.TiendaWeb;

/// <summary>Who says that an order of the web shop gets its boleta.</summary>
public enum EmisionWeb
{
    /// <summary>A person, order by order.</summary>
    AMano,

    /// <summary>Nobody has to: a paid order is issued by itself.</summary>
    Automatica,

    /// <summary>Orders are left alone; something else looks after them.</summary>
    Ninguna,
}
