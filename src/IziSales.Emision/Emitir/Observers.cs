using Microsoft.Extensions.Logging;

namespace IziSales.Emision.Emitir;

/// <summary>Tells those who want to hear; whatever they throw cannot undo what is kept.</summary>
internal static class Observers
{
    public static async Task TellAsync(IReadOnlyList<IEmisionObserver> observers, ILogger logger, Func<IEmisionObserver, ValueTask> tell)
    {
        foreach (IEmisionObserver observer in observers)
        {
            try
            {
                await tell(observer).ConfigureAwait(false);
            }
            catch (Exception exception) when (Logged(logger, observer, exception))
            {
                // The document is kept already; a stranger's fault may not make it look otherwise.
            }
        }
    }

    private static bool Logged(ILogger logger, IEmisionObserver observer, Exception exception)
    {
        logger.LogError(exception, "Un observador de la emisión falló: {Observer}. El comprobante no se ve afectado.", observer.GetType().Name);
        return true;
    }
}
