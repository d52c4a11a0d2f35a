using IziSales.Cola;

namespace IziSales.Printing.Queue;

/// <summary>Prints the jobs of one printer, in order, each once or with a doubt that is told.</summary>
internal sealed class PrinterWorker(PrinterSettings settings, IPrinterTransport transport, PrintNews news, TimeProvider clock, TimeSpan lifetime) : ITareaHandler
{
    private readonly Lock _lock = new();
    private (PrinterState State, DateTimeOffset? Momento, string? Mensaje) _standing;

    public PrinterSettings Settings => settings;

    public (PrinterState State, DateTimeOffset? Momento, string? Mensaje) Standing
    {
        get
        {
            lock (_lock)
            {
                return _standing;
            }
        }
    }

    public async Task<TareaOutcome> HandleAsync(TareaClaim claim, CancellationToken cancellationToken = default)
    {
        string clave = claim.Tarea.Clave;
        if (claim.IsAbandonada)
        {
            return await DoubtAsync(clave, "El programa se cerró mientras este ticket se imprimía. Mire si salió: si no, pida la reimpresión.").ConfigureAwait(false);
        }

        if (clock.GetUtcNow() - claim.Tarea.Momento > lifetime)
        {
            const string Expired = "Esperó demasiado a la impresora y ya no se imprime solo. Si todavía hace falta, pida la reimpresión.";
            await news.TellAsync(PrintEventKind.Expired, settings.Nombre, clave, Expired).ConfigureAwait(false);
            return TareaOutcome.Hecha(Expired);
        }

        try
        {
            PrintJob job = PrintJobBytes.Read(clave, settings.Nombre, claim.Tarea.Contenido);
            PrintDelivery delivery = await transport.SendAsync(job.Contenido, cancellationToken).ConfigureAwait(false);
            return await PrintedAsync(clave, delivery).ConfigureAwait(false);
        }
        catch (PrinterException failure) when (!failure.MayHavePrinted)
        {
            await SeeAsync(failure.State == PrinterState.Unknown ? PrinterState.Error : failure.State, failure.Message).ConfigureAwait(false);
            await news.TellAsync(PrintEventKind.Waiting, settings.Nombre, clave, failure.Message, failure.State).ConfigureAwait(false);
            return TareaOutcome.Esperar(failure.Message);
        }
        catch (PrinterException failure)
        {
            await SeeAsync(failure.State, failure.Message).ConfigureAwait(false);
            return await DoubtAsync(clave, failure.Message).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw; // before the first byte, as every transport promises
        }
        catch (Exception failure)
        {
            return await DoubtAsync(clave, $"Algo inesperado ocurrió al imprimir: {failure.Message} Mire si el ticket salió: si no, pida la reimpresión.").ConfigureAwait(false);
        }
    }

    /// <summary>Asks the printer how it is.</summary>
    public async Task<PrinterState> RefreshAsync(CancellationToken cancellationToken)
    {
        PrinterState state = await transport.GetStateAsync(cancellationToken).ConfigureAwait(false);
        await SeeAsync(state, state.CanPrint() ? null : $"No puede imprimir: {state.ToTexto()}. {state.Remedy()}").ConfigureAwait(false);
        return state;
    }

    private async Task<TareaOutcome> PrintedAsync(string clave, PrintDelivery delivery)
    {
        bool isConfirmed = delivery == PrintDelivery.Printed;
        string mensaje = isConfirmed ? "Impreso." : "Enviado; la impresora no confirma.";
        await SeeAsync(isConfirmed ? PrinterState.Ready : PrinterState.Unknown, null).ConfigureAwait(false);
        await news.TellAsync(isConfirmed ? PrintEventKind.Printed : PrintEventKind.Sent, settings.Nombre, clave, mensaje).ConfigureAwait(false);
        return TareaOutcome.Hecha(mensaje);
    }

    private async Task<TareaOutcome> DoubtAsync(string clave, string mensaje)
    {
        await news.TellAsync(PrintEventKind.Doubtful, settings.Nombre, clave, mensaje).ConfigureAwait(false);
        return TareaOutcome.Muerta(mensaje);
    }

    private async Task SeeAsync(PrinterState state, string? mensaje)
    {
        PrinterState before;
        lock (_lock)
        {
            before = _standing.State;
            _standing = (state, clock.GetUtcNow(), mensaje);
        }

        if (before != state)
        {
            await news.TellAsync(PrintEventKind.StateChanged, settings.Nombre, clave: null, mensaje ?? $"Estado: {state.ToTexto()}.", state).ConfigureAwait(false);
        }
    }
}
