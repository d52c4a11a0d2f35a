namespace IziSales.Printing;

/// <summary>One kind of goods on the paper, every figure ready to print.</summary>
public sealed class TicketItem
{
    /// <summary>How many.</summary>
    public required string Cantidad { get; init; }

    /// <summary>Short name of the unit.</summary>
    public required string Unidad { get; init; }

    /// <summary>The shop's code, if any.</summary>
    public string? Codigo { get; init; }

    /// <summary>What it is.</summary>
    public required string Descripcion { get; init; }

    /// <summary>Price of one.</summary>
    public required string PrecioUnitario { get; init; }

    /// <summary>What the customer pays for all of it.</summary>
    public required string Importe { get; init; }

    /// <summary>What must be said below the line: a discount, goods given away.</summary>
    public IReadOnlyList<string> Notas { get; init; } = [];
}
