namespace IziSales.Printing.Devices;

/// <summary>Calls one printer: opens a line for each job, and remembers for a while that it does not answer questions, so that tickets do not wait for answers that never come.</summary>
internal sealed class PrinterCaller(string name, Func<CancellationToken, Task<IPrinterLine>> open, PrinterTiming timing, TimeProvider time)
{
    private static readonly TimeSpan MuteFor = TimeSpan.FromMinutes(10);

    private DateTimeOffset _muteUntil = DateTimeOffset.MinValue;

    public async Task<PrintDelivery> SendAsync(ReadOnlyMemory<byte> job, CancellationToken cancellationToken)
    {
        IPrinterLine line = await open(cancellationToken).ConfigureAwait(false);
        await using (line.ConfigureAwait(false))
        {
            var talk = new PrinterTalk(line, name, timing, time);
            if (time.GetUtcNow() >= _muteUntil)
            {
                await EnsureReadyAsync(talk, cancellationToken).ConfigureAwait(false);
            }

            return await talk.PrintAsync(job, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task<PrinterState> GetStateAsync(CancellationToken cancellationToken)
    {
        try
        {
            IPrinterLine line = await open(cancellationToken).ConfigureAwait(false);
            await using (line.ConfigureAwait(false))
            {
                var talk = new PrinterTalk(line, name, timing, time);
                PrinterState state = await talk.AskAsync(cancellationToken).ConfigureAwait(false);
                await line.FinishAsync(cancellationToken).ConfigureAwait(false);
                return state;
            }
        }
        catch (PrinterException failure)
        {
            return failure.State;
        }
        catch (IOException)
        {
            return PrinterState.Unreachable;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return PrinterState.Offline; // it does not even take a question
        }
    }

    private async Task EnsureReadyAsync(PrinterTalk talk, CancellationToken cancellationToken)
    {
        PrinterState state;
        try
        {
            state = await talk.AskAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            throw PrinterFaults.HungUp(name, failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw PrinterFaults.TakesNothing(name, failure);
        }

        if (!talk.Answers)
        {
            _muteUntil = time.GetUtcNow() + MuteFor;
        }
        else if (!state.CanPrint())
        {
            throw new PrinterException(PrinterFaults.NotReady, $"La impresora {name} no puede imprimir: {state.ToTexto()}. {state.Remedy()} El ticket saldrá después.") { State = state };
        }
    }
}
