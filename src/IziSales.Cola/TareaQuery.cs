namespace IziSales.Cola;

/// <summary>Which work of a queue to list.</summary>
/// <param name="Cola">The queue.</param>
public sealed record TareaQuery(string Cola)
{
    /// <summary>Only what stands so. By default whatever it is.</summary>
    public EstadoTarea? Estado { get; init; }

    /// <summary>Only this group. By default all.</summary>
    public string? Grupo { get; init; }

    /// <summary>How much at most. By default 100.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>How much to pass over. By default nothing.</summary>
    public int Offset { get; init; }
}
