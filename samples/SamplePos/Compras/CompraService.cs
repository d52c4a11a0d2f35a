using System.Data.Common;
using IziSales.Emision;
using IziSales.Storage;
using IziSales.Ubl;
using SamplePos.Control;
using SamplePos.Presentation;

namespace SamplePos.Compras;

/// <summary>Notes purchases and lets them count for the limits of the Nuevo RUS.</summary>
/// <remarks>
/// A purchase is kept first and counted afterwards under its own key, and once: whatever dies in between, <see cref="CountAsync"/> ends it. A correction
/// takes the old amount off before it adds the new one, so that no notice is raised for a sum that never was.
/// </remarks>
public sealed class CompraService
{
    private readonly CompraStore _store;
    private readonly MovimientoRecorder _recorder;
    private readonly Auditoria _auditoria;
    private readonly TimeProvider _clock;
    private readonly ILogger<CompraService> _logger;

    /// <summary>Keeps in this store and counts with this recorder.</summary>
    public CompraService(CompraStore store, MovimientoRecorder recorder, Auditoria auditoria, TimeProvider clock, ILogger<CompraService> logger)
    {
        _store = store;
        _recorder = recorder;
        _auditoria = auditoria;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Notes a purchase, or the correction of one.</summary>
    /// <param name="compra">The purchase.</param>
    /// <param name="antes">The one that it corrects; null when it is new.</param>
    /// <param name="cancellationToken">Stops before it is kept, never half way.</param>
    public async Task<CompraResultado> NoteAsync(Compra compra, Compra? antes, CancellationToken cancellationToken)
    {
        CompraResultado result = await _store.AddAsync(compra with { Corrige = antes?.Id }, cancellationToken);
        if (result.IsNueva)
        {
            string action = antes is null ? Acciones.Compra : Acciones.CompraCorregida;
            await _auditoria.RecordAsync(new Registro(action, "compra", $"{result.Id}") { Antes = antes is null ? null : Told(antes), Despues = Told(compra) }, CancellationToken.None);
            await TryCountAsync();
        }

        return result;
    }

    /// <summary>Takes a purchase back. False when it does not count any more.</summary>
    public async Task<bool> AnnulAsync(Compra compra, string motivo, CancellationToken cancellationToken)
    {
        if (!await _store.AnnulAsync(compra.Id, motivo, cancellationToken))
        {
            return false;
        }

        await _auditoria.RecordAsync(new Registro(Acciones.CompraAnulada, "compra", $"{compra.Id}") { Antes = Told(compra), Despues = motivo }, CancellationToken.None);
        await TryCountAsync();
        return true;
    }

    /// <summary>Counts what is kept and not counted yet; gives how much there was.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<FilaCompra> rows = await _store.ListUncountedAsync(cancellationToken);
        foreach (FilaCompra row in rows)
        {
            Compra compra = row.ToCompra();
            bool taken = compra.Estado != CompraEstado.Vigente;
            if (row.Contada == 0)
            {
                await _recorder.RecordAsync(Movement(compra, $"compra:{compra.Id}", compra.Importe), cancellationToken);
            }

            if (taken)
            {
                await _recorder.RecordAsync(Movement(compra, $"compra:{compra.Id}:fuera", -compra.Importe), cancellationToken);
            }

            await _store.MarkCountedAsync(compra.Id, taken, cancellationToken);
        }

        return rows.Count;
    }

    private static string Told(Compra compra) =>
        $"{Texto.Dia(compra.Fecha)}: {compra.Proveedor}{(compra.Ruc is null ? "" : $" ({compra.Ruc}) {compra.Numero}")}, S/ {Texto.Monto(compra.Importe)}{(compra.Nota is null ? "" : $"; {compra.Nota}")}";

    private Movimiento Movement(Compra compra, string key, decimal amount) => new()
    {
        Emisor = Ruc.Parse(compra.Emisor),
        Key = key,
        Tipo = MovimientoTipo.Compra,
        Fecha = compra.Fecha,
        Monto = amount,
        Momento = _clock.GetUtcNow(),
        Descripcion = $"{compra.Proveedor} {compra.Numero}".TrimEnd(),
    };

    // It is kept by now: the worker counts it within a minute if the database is busy right now.
    private async Task TryCountAsync()
    {
        try
        {
            await CountAsync(CancellationToken.None);
        }
        catch (Exception error) when (error is DbException or StorageException)
        {
            _logger.LogWarning(error, "La compra quedó anotada y se sumará al medidor dentro de un momento.");
        }
    }
}
