using IziSales.Ubl;
using Microsoft.Extensions.Options;

namespace IziSales.Pse.Padron;

/// <summary>Asks one source after the other until one knows, remembers what it heard, and gives up when the sale would have to wait.</summary>
internal sealed class PadronClient : IPadronClient, IDisposable
{
    private readonly PadronOptions _options;
    private readonly TimeProvider _time;
    private readonly PadronCache _cache;
    private readonly ProviderSource[] _providers;
    private readonly IReadOnlyList<IPadronSource> _sources;

    public PadronClient(IOptions<PadronOptions> options, IEnumerable<IPadronSource> locals, IHttpClientFactory http, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        _cache = new PadronCache(_options.Capacity, time);
        _providers = [.. _options.Providers.Select(provider => new ProviderSource(provider, _options.Timeout, http, time))];
        IPadronSource[] all = [.. locals, .. _providers];
        _sources = _options.Order.Count == 0 ? all : [.. _options.Order.Select(name => Named(all, name))];
    }

    public Task<PadronResult> FindAsync(Dni dni, CancellationToken cancellationToken = default) => FindAsync(DocumentoIdentidad.From(dni), cancellationToken);

    public Task<PadronResult> FindAsync(Ruc ruc, CancellationToken cancellationToken = default) => FindAsync(DocumentoIdentidad.From(ruc), cancellationToken);

    public void Dispose() => Array.ForEach(_providers, static provider => provider.Dispose());

    private static IPadronSource Named(IPadronSource[] all, string name) =>
        Array.Find(all, source => string.Equals(source.Nombre, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new OptionsValidationException(nameof(PadronOptions), typeof(PadronOptions), [$"Order nombra «{name}», que no es ninguna fuente: {string.Join(", ", all.Select(static source => source.Nombre))}."]);

    private async Task<PadronResult> FindAsync(DocumentoIdentidad documento, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_cache.Find(documento) is { } known)
        {
            return known;
        }

        PadronResult result = await AskInTimeAsync(documento, cancellationToken).ConfigureAwait(false);
        _cache.Keep(documento, result, result.Status switch
        {
            PadronStatus.Found => _options.Remember,
            PadronStatus.NotFound => _options.RememberNotFound,
            _ => TimeSpan.Zero,
        });
        return result;
    }

    private async Task<PadronResult> AskInTimeAsync(DocumentoIdentidad documento, CancellationToken cancellationToken)
    {
        using CancellationTokenSource deadline = new(_options.Deadline, _time);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            // A source that is deaf to its token does not hold up the sale either.
            return await AskAllAsync(documento, both.Token).WaitAsync(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return PadronResult.Unavailable("nadie respondió a tiempo");
        }
    }

    private async Task<PadronResult> AskAllAsync(DocumentoIdentidad documento, CancellationToken cancellationToken)
    {
        PadronResult? closed = null;
        PadronResult? absent = null;
        foreach (IPadronSource source in _sources.Where(source => source.Knows(documento.Tipo)))
        {
            PadronResult result = await source.FindAsync(documento, cancellationToken).ConfigureAwait(false);
            if (result.IsFound || (result.Status == PadronStatus.NotFound && source.IsDefinitive))
            {
                return result;
            }

            absent ??= result.Status == PadronStatus.NotFound ? result : null;
            closed ??= result.Status == PadronStatus.Unavailable ? result : null;
        }

        // A copy's "not here" stands only when nobody better was out of reach.
        return closed ?? absent ?? PadronResult.Unavailable($"no hay ninguna fuente configurada para {(documento.Tipo == TipoDocumentoIdentidad.Ruc ? "RUC" : "DNI")}");
    }
}
