using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SamplePos.Hosting;

namespace SamplePos.Ajustes;

/// <summary>One page of settings: what it is called, whose it is, and how it stands.</summary>
public abstract class Seccion
{
    /// <summary>The last part of the page's address, and the key under which it is kept; never changed.</summary>
    public abstract string Clave { get; }

    /// <summary>The name on its card.</summary>
    public abstract string Titulo { get; }

    /// <summary>The icon on its card; it must be listed in Assets/copy.mjs.</summary>
    public abstract string Icono { get; }

    /// <summary>Whether each till has its own; by default all tills of a database share it.</summary>
    public virtual bool PorCaja => false;

    /// <summary>The address of its page.</summary>
    public string Pagina => $"/ajustes/{Clave}";

    /// <summary>How it stands now.</summary>
    public abstract ValueTask<EstadoSeccion> GetEstadoAsync(IServiceProvider services, CancellationToken cancellationToken);

    /// <summary>What is wrong with what holds now.</summary>
    internal abstract IEnumerable<Falta> RevisarActual(AjusteStore ajustes);

    /// <summary>What it holds before anybody chose.</summary>
    internal abstract object Begin(PosOptions options);

    /// <summary>What was kept.</summary>
    internal abstract object Parse(string json);
}

/// <summary>One page of settings that keeps one record.</summary>
/// <typeparam name="T">What it keeps; every property has a default, so that what an older program kept can be read.</typeparam>
public abstract class Seccion<T> : Seccion
    where T : class
{
    /// <summary>How the record is written.</summary>
    protected internal abstract JsonTypeInfo<T> Json { get; }

    /// <summary>What holds before anybody chose: what the configuration says.</summary>
    protected abstract T Inicial(PosOptions options);

    /// <summary>What is wrong with it; nothing when it may be kept.</summary>
    public abstract IEnumerable<Falta> Revisar(T ajuste);

    /// <summary>How it stands.</summary>
    protected abstract ValueTask<EstadoSeccion> EstadoAsync(T ajuste, IServiceProvider services, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public sealed override ValueTask<EstadoSeccion> GetEstadoAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        EstadoAsync(services.GetRequiredService<AjusteStore>().Get(this), services, cancellationToken);

    internal sealed override IEnumerable<Falta> RevisarActual(AjusteStore ajustes) => Revisar(ajustes.Get(this));

    internal sealed override object Begin(PosOptions options) => Inicial(options);

    internal sealed override object Parse(string json) => JsonSerializer.Deserialize(json, Json) ?? throw new JsonException("Nothing was kept.");
}
