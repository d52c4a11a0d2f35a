namespace SamplePos.Dieta;

/// <summary>Which lines of the history are looked for. By default the newest of all.</summary>
public sealed record DietaFiltro
{
    /// <summary>Words in the person's or the product's name, the reasons, or who did it.</summary>
    public string? Texto { get; init; }

    /// <summary>Only this; null for both.</summary>
    public DietaQue? Que { get; init; }

    /// <summary>At most so many.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Leaves out so many of the newest.</summary>
    public int Skip { get; init; }
}
