using System.Globalization;
using IziSales.Printing;
using IziSales.Ubl;
using Microsoft.Extensions.Options;
using SamplePos.Ajustes;
using SamplePos.Features.Ajustes.Impresora;
using SamplePos.Features.Boletas;
using SamplePos.Hosting;
using SamplePos.Ventas;

namespace SamplePos.Impresion;

/// <summary>Brings this till's papers to its printer. Whatever the printer does, the sale is made.</summary>
/// <remarks>The first print of a boleta goes under the boleta's own key, so a double click prints it once; every later one is marked REIMPRESIÓN.</remarks>
public sealed class PrintDesk
{
    // Two clicks in a row mean one paper.
    private const int SecondsOfOneClick = 3;

    private readonly PrintQueue _queue;
    private readonly AjusteStore _ajustes;
    private readonly BoletaPapers _papers;
    private readonly Ensayo _ensayo;
    private readonly TimeProvider _clock;
    private readonly ILogger<PrintDesk> _logger;

    /// <summary>Prints by this queue, as the settings say.</summary>
    public PrintDesk(PrintQueue queue, AjusteStore ajustes, BoletaPapers papers, IOptions<PosOptions> options, Ensayo ensayo, TimeProvider clock, ILogger<PrintDesk> logger)
    {
        _queue = queue;
        _ajustes = ajustes;
        _papers = papers;
        _ensayo = ensayo;
        _clock = clock;
        _logger = logger;
        Impresora = $"caja-{options.Value.Caja}";
    }

    /// <summary>What the queue calls this till's printer.</summary>
    public string Impresora { get; }

    /// <summary>Whether there is a printer; in a rehearsal there is none.</summary>
    public bool IsConfigured => Ajuste.Direccion.Length > 0 && !_ensayo.Activo;

    private ImpresoraAjuste Ajuste => _ajustes.Get(ImpresoraSeccion.Instance);

    /// <summary>Lets the queue follow the settings from now on.</summary>
    public void Follow()
    {
        _ajustes.Changed += (_, _) => UsePrinter();
        UsePrinter();
    }

    /// <summary>Prints a document, for the first time or again.</summary>
    public async Task<PrintAnswer> PrintAsync(ComprobanteId id, CancellationToken cancellationToken)
    {
        if (!IsConfigured)
        {
            return NoPrinter();
        }

        string key = KeyOf(id);
        if (await _queue.FindAsync(key, cancellationToken) is not { } known)
        {
            return await EnqueueAsync(id, key, TicketMarcas.Ninguna, openDrawer: false, cancellationToken);
        }

        if (known.State is PrintJobState.Waiting or PrintJobState.Printing)
        {
            return PrintAnswer.Warn(known.Mensaje ?? "Ya está en la cola de la impresora.");
        }

        string again = string.Create(CultureInfo.InvariantCulture, $"{key}/r{_clock.GetUtcNow().ToUnixTimeSeconds() / SecondsOfOneClick}");
        PrintAnswer answer = await EnqueueAsync(id, again, TicketMarcas.Reimpresion, openDrawer: false, cancellationToken);
        if (known.State == PrintJobState.Doubtful && answer.Ok)
        {
            await _queue.DiscardAsync(key, "Se reimprimió desde la boleta.", cancellationToken);
        }

        return answer;
    }

    /// <summary>Prints a paper of the shop's own; two clicks in a row print it once.</summary>
    public async Task<PrintAnswer> PrintAsync(TicketReport report, string name, CancellationToken cancellationToken)
    {
        if (!IsConfigured)
        {
            return NoPrinter();
        }

        PrinterProfile profile = Ajuste.ToSettings(Impresora).ToProfile();
        string key = string.Create(CultureInfo.InvariantCulture, $"{Impresora}/{name}/{_clock.GetUtcNow().ToUnixTimeSeconds() / SecondsOfOneClick}");
        var ticket = Ticket.Report(report, new TicketOptions { Columns = profile.Columns });
        PrintQueueResult result = await _queue.EnqueueAsync(new PrintJob(key, Impresora, new EscPosRenderer(profile).ToBytes(ticket)) { Titulo = report.Titulo }, cancellationToken);
        return result.Status is PrintQueueStatus.Queued or PrintQueueStatus.Repeated ? PrintAnswer.Good($"Imprimiendo «{report.Titulo}»…") : PrintAnswer.Warn(result.Mensaje ?? "El papel no se pudo poner en la cola.");
    }

    /// <summary>After a sale: prints its boleta if the shop wants so. Never throws, never keeps the till waiting.</summary>
    public void Sold(ComprobanteId id, IReadOnlyList<Pago> pagos)
    {
        if (IsConfigured && Ajuste.Automatica)
        {
            bool openDrawer = Ajuste.Cajon && pagos.Any(static pago => pago.Metodo == MetodoPago.Efectivo);
            _ = Task.Run(() => PrintSoldAsync(id, openDrawer));
        }
    }

    /// <summary>How the printer is, for a person.</summary>
    public async Task<PrinterStatus> GetStatusAsync(CancellationToken cancellationToken) => _ensayo.Activo
        ? PrinterStatus.Rehearsed
        : PrinterStatus.From((await _queue.GetPrintersAsync(cancellationToken)).FirstOrDefault(report => report.Nombre == Impresora));

    private async Task PrintSoldAsync(ComprobanteId id, bool openDrawer)
    {
        try
        {
            PrintAnswer answer = await EnqueueAsync(id, KeyOf(id), TicketMarcas.Ninguna, openDrawer, CancellationToken.None);
            if (!answer.Ok)
            {
                _logger.LogWarning("El ticket de {Numero} no se imprimió solo: {Motivo}", id.Numero, answer.Sentence);
            }
        }
        catch (Exception error) when (ShopTrouble.Explain(error) is { } sentence)
        {
            _logger.LogWarning(error, "El ticket de {Numero} no se imprimió solo: {Motivo}", id.Numero, sentence);
        }
    }

    private async Task<PrintAnswer> EnqueueAsync(ComprobanteId id, string key, TicketMarcas marcas, bool openDrawer, CancellationToken cancellationToken)
    {
        PrinterProfile profile = Ajuste.ToSettings(Impresora).ToProfile();
        PaperRequest first = new() { Columns = profile.Columns, Marcas = marcas, OpenDrawer = openDrawer };
        if (await _papers.TicketAsync(id, first, cancellationToken) is not { } ticket
            || await _papers.TicketAsync(id, first with { Marcas = TicketMarcas.Reimpresion }, cancellationToken) is not { } again)
        {
            return PrintAnswer.Warn($"No hay una boleta con el número «{id.Numero}».");
        }

        EscPosRenderer renderer = new(profile);
        PrintJob job = new(key, Impresora, renderer.ToBytes(ticket)) { Titulo = ticket.Titulo, Reimpresion = renderer.ToBytes(again) };
        PrintQueueResult result = await _queue.EnqueueAsync(job, cancellationToken);
        return result.Status switch
        {
            PrintQueueStatus.Queued => PrintAnswer.Good(marcas == TicketMarcas.Ninguna ? $"Imprimiendo {id.Numero}…" : $"Reimprimiendo {id.Numero}…"),
            PrintQueueStatus.Repeated => PrintAnswer.Good($"{id.Numero} ya va a la impresora."),
            _ => PrintAnswer.Warn(result.Mensaje ?? "El ticket no se pudo poner en la cola."),
        };
    }

    private PrintAnswer NoPrinter() => PrintAnswer.Warn(_ensayo.Activo ? Ensayo.Frase : "Esta caja todavía no tiene impresora: póngala en Ajustes.");

    private string KeyOf(ComprobanteId id) => $"{Impresora}/{id.NombreArchivo}";

    private void UsePrinter() => _queue.UsePrinters(IsConfigured ? [Ajuste.ToSettings(Impresora)] : []);
}
