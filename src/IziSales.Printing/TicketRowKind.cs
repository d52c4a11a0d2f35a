namespace IziSales.Printing;

/// <summary>What a row of a table is.</summary>
public enum TicketRowKind
{
    /// <summary>An ordinary row.</summary>
    Row,

    /// <summary>A heading for the rows that follow.</summary>
    Group,

    /// <summary>A sum of the rows before.</summary>
    Total,
}
