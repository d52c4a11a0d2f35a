using IziSales.Pse;

namespace SamplePos.Consulta;

/// <summary>A look-up made from settings, with the connections and the memory that belong to it.</summary>
public sealed class PadronAbierto : IDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>Opens what these services hold.</summary>
    public PadronAbierto(ServiceProvider services, string? problema)
    {
        _services = services;
        Client = services.GetRequiredService<IPadronClient>();
        Problema = problema;
    }

    /// <summary>The look-up.</summary>
    public IPadronClient Client { get; }

    /// <summary>Why somebody who should be asked is not; null when everybody is.</summary>
    public string? Problema { get; }

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();
}
