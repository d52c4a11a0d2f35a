using IziSales.Ubl;

namespace IziSales.Printing;

/// <summary>A paper of the shop's own that is no document of the law: a cash close, a table of sales, a list.</summary>
public sealed class TicketReport
{
    /// <summary>What the paper is: <c>Cierre de caja</c>.</summary>
    public required string Titulo { get; init; }

    /// <summary>Whose paper it is.</summary>
    public required Emisor Emisor { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Fecha { get; init; }

    /// <summary>What it is about, below the title: the till, the cashier, from when to when. By default nothing.</summary>
    public IReadOnlyList<TicketDato> Datos { get; init; } = [];

    /// <summary>What it says: texts, amounts, tables, rules, pictures, bar codes, in order.</summary>
    public required IReadOnlyList<TicketBlock> Contenido { get; init; }
}
