using IziSales.Ubl;

namespace IziSales.Emision.Salida;

/// <summary>Makes a summary of documents that wait for one.</summary>
internal sealed class ArmadoLote(IResumenStore store, EmisionOptions options, TimeProvider clock)
{
    /// <summary>How many refused files are looked at to tell how long to wait.</summary>
    private const int Looked = 20;

    /// <summary>The longest wait is doubled so many times at most.</summary>
    private const int MostDoublings = 3;

    /// <summary>Another program may have taken so many numbers of the day; then something is wrong.</summary>
    private const int TakenNumbers = 5;

    private static readonly EstadoComprobante[] Devueltos = [EstadoComprobante.NoRegistrado, EstadoComprobante.Rechazado, EstadoComprobante.EnConflicto];

    /// <summary>The shop's certificate; null when the channel signs.</summary>
    public CpeSigner? Signer { get; init; }

    /// <summary>Whether a group's time has come: sales once their day is over in Lima, annulments at once, and neither right after a refusal that would only repeat itself.</summary>
    public async Task<bool> IsDueAsync(LoteGrupo grupo, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        bool isDayOver = grupo.Dia < Lima.DateOf(now);
        return (isDayOver || grupo.Operacion == EstadoItemResumen.Anular) && now >= await NotBeforeAsync(grupo, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes one file of a group; null when none of it waits any more.</summary>
    /// <exception cref="CertificateException">The certificate is not valid now; nothing was made.</exception>
    /// <exception cref="FormatException">The kept bytes of a document cannot be read; nothing was made.</exception>
    public Task<LoteEmitido?> AppendAsync(LoteGrupo grupo, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return store.AppendLoteAsync(new LoteRequest(grupo, now), context => Build(grupo, context, now), cancellationToken);
    }

    private NuevoLote Build(LoteGrupo grupo, LoteContext context, DateTimeOffset now)
    {
        List<Comprobante> comprobantes = [.. context.Documentos.Select(Read)];
        LineaResumen[] lineas = [.. comprobantes.Select(comprobante => LineaResumen.From(comprobante, grupo.Operacion))];
        ResumenDiario resumen = ResumenDiario.From(lineas, comprobantes[0].Emisor, new FechasLote(grupo.Dia, Lima.DateOf(now)), context.Numero).Single();
        Signer?.EnsureVigente(now);
        return new NuevoLote(resumen.Identificador, Signer?.Sign(resumen).Xml ?? CpeWriter.Write(resumen), Signer is not null);
    }

    private static Comprobante Read(LoteDocumento documento) => CpeReader.Read(documento.Xml).Comprobante
        ?? throw new FormatException($"El XML guardado de {documento.Comprobante.Id} no se puede leer; no se armó el resumen.");

    /// <summary>The instant before which a refusal of the whole file would only be repeated: each one doubles the longest wait.</summary>
    private async Task<DateTimeOffset> NotBeforeAsync(LoteGrupo grupo, CancellationToken cancellationToken)
    {
        var query = new LoteQuery { Emisor = grupo.Emisor, Estados = Devueltos, Limit = Looked };
        IReadOnlyList<LoteEmitido> lotes = await store.ListLotesAsync(query, cancellationToken).ConfigureAwait(false);
        List<LoteEmitido> refused = [.. lotes.Where(lote => lote.Fechas.Referencia == grupo.Dia && lote.Operacion == grupo.Operacion && IsOfTheFile(lote))];
        List<LoteEmitido> taken = [.. refused.Where(static lote => lote.Estado == EstadoComprobante.EnConflicto)];
        int failures = refused.Count - Math.Min(taken.Count, TakenNumbers);
        return failures == 0 ? DateTimeOffset.MinValue : refused[0].Momento + (options.LongestRetry * (1 << Math.Min(failures - 1, MostDoublings)));
    }

    private static bool IsOfTheFile(LoteEmitido lote) => lote.Estado != EstadoComprobante.Rechazado || CodigoSunat.IsDelArchivo(lote.Codigo);
}
