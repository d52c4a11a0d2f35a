using System.Diagnostics.CodeAnalysis;
using IziSales.Cola;
using IziSales.Printing.Queue;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IziSales.Printing;

/// <summary>What is to be printed, printer by printer, in order; a sale is never held up or undone by it.</summary>
/// <remarks>
/// One worker per printer. What could not begin is tried again until it can; what began and did not end, or was in hand when the program died, is doubtful: it is never
/// printed again by itself, a person looks at the paper and asks for the reprint or takes it off. With a durable <see cref="IColaStore"/> the queue survives a restart,
/// and several programs may share its printers.
/// </remarks>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is a print queue, which is no collection.")]
public sealed class PrintQueue : IDisposable
{
    /// <summary>The queue's name in its store.</summary>
    public const string Cola = "impresion";

    private readonly IColaStore _store;
    private readonly PrintingOptions _options;
    private readonly Lazy<PrinterCrew> _lazyCrew;
    private readonly Lazy<PrintNews> _lazyNews;

    /// <summary>A queue for the printers of the options.</summary>
    /// <exception cref="ArgumentException">A printer's settings make no sense; the message says which.</exception>
    public PrintQueue(IColaStore store, PrintingOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        _store = store;
        _options = options;
        PrinterSettings[] printers = [.. options.Printers];
        EnsureUsable(printers, nameof(options));
        _lazyNews = new Lazy<PrintNews>(() => new PrintNews(Clock, Logger, Observers));
        _lazyCrew = new Lazy<PrinterCrew>(() => new PrinterCrew(Hire, printers));
    }

    /// <summary>The clock. By default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where every event is logged. By default nowhere.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Who hears of every event. By default nobody.</summary>
    public IReadOnlyList<IPrintObserver> Observers { get; init; } = [];

    /// <summary>The printers' names.</summary>
    public IReadOnlyList<string> Impresoras => [.. Crew.Members.Select(static member => member.Worker.Settings.Nombre)];

    private PrinterCrew Crew => _lazyCrew.Value;

    private PrintNews News => _lazyNews.Value;

    /// <summary>How the roads to printers are opened; tests open their own.</summary>
    internal Func<PrinterUri, TimeProvider, IPrinterTransport> Open { get; init; } = static (uri, clock) => uri.Open(clock);

    /// <summary>The settings of a printer; null when there is none of this name.</summary>
    public PrinterSettings? FindPrinter(string impresora) => Crew.Find(impresora)?.Worker.Settings;

    /// <summary>Puts other printers in the place of those there are, at once and while the queue runs. Jobs keep their printer's name.</summary>
    /// <exception cref="ArgumentException">A printer's settings make no sense; the message says which.</exception>
    public void UsePrinters(IReadOnlyList<PrinterSettings> printers)
    {
        ArgumentNullException.ThrowIfNull(printers);
        EnsureUsable(printers, nameof(printers));
        Crew.Use(printers);
    }

    /// <summary>Queues a job. Whatever happens, the answer is a result: the sale is made.</summary>
    public async Task<PrintQueueResult> EnqueueAsync(PrintJob job, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (Crew.Find(job.Impresora) is not { } member)
        {
            return new PrintQueueResult(PrintQueueStatus.UnknownPrinter, $"No hay una impresora «{job.Impresora}». Las que hay: {(Impresoras.Count == 0 ? "ninguna" : string.Join(", ", Impresoras))}.");
        }

        try
        {
            PrintQueueResult result = await KeepAsync(job, member.Worker.Settings.Nombre, job.Contenido, cancellationToken).ConfigureAwait(false);
            member.Processor.Wake();
            return result;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            Logger.LogError(failure, "El ticket {Clave} no se pudo encolar en la impresora {Impresora}.", job.Clave, job.Impresora);
            return new PrintQueueResult(PrintQueueStatus.NotKept, $"El ticket no se pudo encolar: {failure.Message} La venta está guardada; imprímalo después desde su boleta.");
        }
    }

    /// <summary>Prints a finished or doubtful job once more, marked REIMPRESIÓN. False when there is none of this key, it has not come out yet, or too much is waiting.</summary>
    public async Task<bool> ReprintAsync(string clave, CancellationToken cancellationToken = default)
    {
        if (await _store.FindAsync(Cola, clave, cancellationToken).ConfigureAwait(false) is not { Estado: not EstadoTarea.Pendiente } tarea)
        {
            return false;
        }

        PrintJob job = PrintJobBytes.Read(tarea.Clave, tarea.Grupo!, tarea.Contenido);
        string again = await ReprintKeyAsync(tarea, cancellationToken).ConfigureAwait(false);
        var reprint = new PrintJob(again, job.Impresora, job.Contenido) { Titulo = $"{job.Titulo} (reimpresión)", Reimpresion = PrintJobBytes.Again(job) };
        if (!(await KeepAsync(reprint, job.Impresora, reprint.Reimpresion, cancellationToken).ConfigureAwait(false)).IsFine)
        {
            return false;
        }

        if (tarea.Estado == EstadoTarea.Muerta)
        {
            await _store.DiscardAsync(Cola, clave, Clock.GetUtcNow(), $"Se reimprimió como {again}.", cancellationToken).ConfigureAwait(false);
        }

        await News.TellAsync(PrintEventKind.Reprinted, job.Impresora, clave, $"Una persona pidió la reimpresión: {again}.").ConfigureAwait(false);
        Crew.Find(job.Impresora)?.Processor.Wake();
        return true;
    }

    /// <summary>Takes a waiting or doubtful job off the queue: it came out after all, or nobody wants it. False when it is over already or being printed.</summary>
    public async Task<bool> DiscardAsync(string clave, string motivo, CancellationToken cancellationToken = default)
    {
        if (await _store.FindAsync(Cola, clave, cancellationToken).ConfigureAwait(false) is not { } tarea
            || !await _store.DiscardAsync(Cola, clave, Clock.GetUtcNow(), motivo, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        await News.TellAsync(PrintEventKind.Discarded, tarea.Grupo!, clave, motivo).ConfigureAwait(false);
        return true;
    }

    /// <summary>Jobs, the newest first.</summary>
    /// <param name="impresora">Only this printer's. By default all.</param>
    /// <param name="state">Only those that stand so. By default all.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<IReadOnlyList<PrintJobReport>> ListAsync(string? impresora = null, PrintJobState? state = null, int limit = 100, CancellationToken cancellationToken = default)
    {
        var query = new TareaQuery(Cola)
        {
            Grupo = impresora is null ? null : FindPrinter(impresora)?.Nombre ?? impresora,
            Estado = state switch
            {
                PrintJobState.Waiting or PrintJobState.Printing => EstadoTarea.Pendiente,
                PrintJobState.Finished => EstadoTarea.Hecha,
                PrintJobState.Doubtful => EstadoTarea.Muerta,
                _ => null,
            },
            Limit = limit,
        };
        DateTimeOffset now = Clock.GetUtcNow();
        IEnumerable<PrintJobReport> reports = (await _store.ListAsync(query, cancellationToken).ConfigureAwait(false)).Select(tarea => PrintJobReports.Of(tarea, now));
        return [.. reports.Where(report => state is null || report.State == state)];
    }

    /// <summary>One job; null when the queue does not know its key.</summary>
    public async Task<PrintJobReport?> FindAsync(string clave, CancellationToken cancellationToken = default) =>
        await _store.FindAsync(Cola, clave, cancellationToken).ConfigureAwait(false) is { } tarea ? PrintJobReports.Of(tarea, Clock.GetUtcNow()) : null;

    /// <summary>The printers, and how each was when it was last heard of.</summary>
    public async Task<IReadOnlyList<PrinterReport>> GetPrintersAsync(CancellationToken cancellationToken = default)
    {
        List<PrinterReport> reports = [];
        foreach (PrinterWorker worker in Crew.Members.Select(static member => member.Worker))
        {
            ColaStatus status = await _store.GetStatusAsync(Cola, worker.Settings.Nombre, cancellationToken).ConfigureAwait(false);
            (PrinterState state, DateTimeOffset? momento, string? mensaje) = worker.Standing;
            reports.Add(new PrinterReport(worker.Settings.Nombre, state, momento, mensaje, status.Pendientes, status.Muertas));
        }

        return reports;
    }

    /// <summary>Asks a printer how it is now. Unknown when there is none of this name.</summary>
    public Task<PrinterState> RefreshAsync(string impresora, CancellationToken cancellationToken = default) =>
        Crew.Find(impresora)?.Worker.RefreshAsync(cancellationToken) ?? Task.FromResult(PrinterState.Unknown);

    /// <summary>Prints until it is told to stop; what has begun is finished first.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Crew.RunAsync(cancellationToken);

    /// <summary>Prints what is due once, on every printer; for programs that end.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        int[] done = await Task.WhenAll(Crew.Members.Select(member => member.Processor.RunOnceAsync(cancellationToken))).ConfigureAwait(false);
        return done.Sum();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_lazyCrew.IsValueCreated)
        {
            Crew.Dispose();
        }
    }

    private static void EnsureUsable(IReadOnlyList<PrinterSettings> printers, string parameter)
    {
        if (PrinterSettings.FaultsOf(printers) is [{ } fault, ..])
        {
            throw new ArgumentException(fault, parameter);
        }
    }

    private async Task<PrintQueueResult> KeepAsync(PrintJob job, string impresora, ReadOnlyMemory<byte> contenido, CancellationToken cancellationToken)
    {
        ColaStatus status = await _store.GetStatusAsync(Cola, impresora, cancellationToken).ConfigureAwait(false);
        if (status.Pendientes >= _options.Capacity)
        {
            return new PrintQueueResult(PrintQueueStatus.Full, $"La impresora «{impresora}» ya tiene {status.Pendientes} tickets en espera. Revísela; la venta está guardada y el ticket se puede imprimir después.");
        }

        var tarea = new NuevaTarea(Cola, job.Clave, PrintJobBytes.Write(job, contenido), Clock.GetUtcNow()) { Grupo = impresora };
        if (!await _store.EnqueueAsync(tarea, cancellationToken).ConfigureAwait(false))
        {
            return new PrintQueueResult(PrintQueueStatus.Repeated);
        }

        await News.TellAsync(PrintEventKind.Queued, impresora, job.Clave, "En la cola.").ConfigureAwait(false);
        return new PrintQueueResult(PrintQueueStatus.Queued);
    }

    /// <summary>A doubtful job is reprinted under one key, however often the button is pressed; a finished one as often as somebody asks.</summary>
    private async Task<string> ReprintKeyAsync(Tarea tarea, CancellationToken cancellationToken)
    {
        for (int number = 2; ; number++)
        {
            string key = $"{tarea.Clave}#{number}";
            if (tarea.Estado == EstadoTarea.Muerta || await _store.FindAsync(Cola, key, cancellationToken).ConfigureAwait(false) is null)
            {
                return key;
            }
        }
    }

    private PrinterCrewMember Hire(PrinterSettings settings)
    {
        IPrinterTransport transport = Open(PrinterUri.Parse(settings.Direccion), Clock);
        var worker = new PrinterWorker(settings, transport, News, Clock, _options.JobLifetime);
        var processor = new ColaProcessor(_store, Cola, worker, new ColaOptions
        {
            Grupo = settings.Nombre,
            Lease = _options.Lease,
            FirstRetry = _options.FirstRetry,
            LongestRetry = _options.LongestRetry,
            PollInterval = _options.PollInterval,
            Retention = _options.Retention,
        })
        {
            Clock = Clock,
            Logger = Logger,
        };
        return new PrinterCrewMember(worker, processor);
    }
}
