using IziSales.Printing;

namespace SamplePos.Features.Boletas;

/// <summary>For which paper a boleta is laid out.</summary>
public sealed record PaperRequest
{
    /// <summary>Characters in a line of the roll.</summary>
    public int Columns { get; init; } = 48;

    /// <summary>Marks besides those that the boleta itself has.</summary>
    public TicketMarcas Marcas { get; init; }

    /// <summary>Whether the drawer opens.</summary>
    public bool OpenDrawer { get; init; }
}
