using Microsoft.Extensions.Logging;

namespace IziSales.Printing.Queue;

/// <summary>Writes every event to the log and tells the observers; whatever they throw changes nothing.</summary>
internal sealed class PrintNews(TimeProvider clock, ILogger logger, IReadOnlyList<IPrintObserver> observers)
{
    public async Task TellAsync(PrintEventKind kind, string impresora, string? clave, string mensaje, PrinterState state = PrinterState.Unknown)
    {
        LogLevel level = kind switch
        {
            PrintEventKind.Doubtful or PrintEventKind.Expired => LogLevel.Error,
            PrintEventKind.Waiting => LogLevel.Warning,
            PrintEventKind.StateChanged when !state.CanPrint() => LogLevel.Warning,
            _ => LogLevel.Information,
        };
        logger.Log(level, "Impresora {Impresora}: {Suceso} {Clave}: {Mensaje}", impresora, kind, clave ?? "-", mensaje);
        var printEvent = new PrintEvent(kind, clock.GetUtcNow(), impresora, mensaje) { Clave = clave, State = state };
        foreach (IPrintObserver observer in observers)
        {
            try
            {
                await observer.OnEventAsync(printEvent, CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception failure) when (Logged(observer, failure))
            {
                // The paper is out or not, whatever a stranger throws.
            }
        }
    }

    private bool Logged(IPrintObserver observer, Exception failure)
    {
        logger.LogError(failure, "Un observador de la impresión falló: {Observer}. El ticket no se ve afectado.", observer.GetType().Name);
        return true;
    }
}
