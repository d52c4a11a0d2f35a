namespace SamplePos.Clientes;

/// <summary>Which customers are looked for. By default the first of those whom the till offers.</summary>
public sealed record ClienteFiltro
{
    /// <summary>Words in the name, document or telephone.</summary>
    public string? Texto { get; init; }

    /// <summary>Whether those whom the till no longer offers are shown too.</summary>
    public bool Inactivos { get; init; }

    /// <summary>At most so many.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Leaves out so many of the first.</summary>
    public int Skip { get; init; }
}
