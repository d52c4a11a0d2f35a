namespace IziSales.Cola;

/// <summary>Something to be done soon, and once: a ticket to print, an order to read, a stock to push.</summary>
public sealed class NuevaTarea
{
    /// <summary>Work for a queue.</summary>
    /// <param name="cola">The queue, such as <c>impresion</c>.</param>
    /// <param name="clave">What makes it this work and no other; the same key again in the same queue is the same work.</param>
    /// <param name="contenido">What the worker needs; opaque to the queue.</param>
    /// <param name="momento">Now.</param>
    /// <exception cref="ArgumentException">Queue or key are blank.</exception>
    public NuevaTarea(string cola, string clave, ReadOnlyMemory<byte> contenido, DateTimeOffset momento)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(cola);
        ArgumentException.ThrowIfNullOrWhiteSpace(clave);
        Cola = cola;
        Clave = clave;
        Contenido = contenido;
        Momento = momento;
    }

    /// <summary>The queue.</summary>
    public string Cola { get; }

    /// <summary>The key, unique in its queue.</summary>
    public string Clave { get; }

    /// <summary>What the worker needs.</summary>
    public ReadOnlyMemory<byte> Contenido { get; }

    /// <summary>When it was queued.</summary>
    public DateTimeOffset Momento { get; }

    /// <summary>Work of one group is given out one at a time, in the order in which it was queued. By default it stands alone.</summary>
    public string? Grupo { get; init; }

    /// <summary>Not before this. By default at once.</summary>
    public DateTimeOffset? Desde { get; init; }
}
