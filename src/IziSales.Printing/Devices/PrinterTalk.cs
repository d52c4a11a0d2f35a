namespace IziSales.Printing.Devices;

/// <summary>One conversation with a printer over an open line: ask, print, ask whether it is done, hang up.</summary>
/// <remarks>
/// A printer that does not answer is not off line: it is asked nothing more. One that answers and says that it cannot print gets no byte of the job, so trying again is
/// safe. Everything that goes wrong after the first byte may have left a half ticket, and says so.
/// </remarks>
internal sealed class PrinterTalk(IPrinterLine line, string name, PrinterTiming timing, TimeProvider time)
{
    private static readonly byte[] AreYouDone = [0x1D, 0x72, 0x01];

    private readonly Answers _answers = new();
    private readonly byte[] _buffer = new byte[64];

    /// <summary>Whether the printer has answered a question.</summary>
    public bool Answers { get; private set; }

    /// <summary>Asks how it is. Unknown when it does not answer.</summary>
    public async Task<PrinterState> AskAsync(CancellationToken cancellationToken)
    {
        if (await AskAsync(StatusBits.Printer, cancellationToken).ConfigureAwait(false) is not { } printer)
        {
            return PrinterState.Unknown;
        }

        Answers = true;
        byte? paper = await AskAsync(StatusBits.Paper, cancellationToken).ConfigureAwait(false);
        return StatusBits.IsOffline(printer)
            ? StatusBits.Why(await AskAsync(StatusBits.WhyOffline, cancellationToken).ConfigureAwait(false), paper)
            : StatusBits.Online(paper);
    }

    /// <summary>Prints a job.</summary>
    /// <exception cref="PrinterException">It did not get there, or not all of it.</exception>
    public async Task<PrintDelivery> PrintAsync(ReadOnlyMemory<byte> job, CancellationToken cancellationToken)
    {
        int sent = 0;
        using CancellationTokenSource limit = new(timing.ForJob(job.Length), time);
        using CancellationTokenSource untilBegun = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            while (sent < job.Length)
            {
                sent += await line.WriteAsync(job[sent..], sent == 0 ? untilBegun.Token : limit.Token).ConfigureAwait(false);
            }

            PrintDelivery delivery = await ConfirmAsync(job, limit.Token).ConfigureAwait(false);
            await line.FinishAsync(limit.Token).ConfigureAwait(false);
            return delivery;
        }
        catch (IOException failure)
        {
            throw Broken(sent, failure);
        }
        catch (OperationCanceledException failure) when (sent > 0)
        {
            throw Stalled(failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw PrinterFaults.TakesNothing(name, failure);
        }
    }

    private PrinterException Broken(int sent, IOException failure) => sent == 0
        ? PrinterFaults.HungUp(name, failure)
        : new PrinterException(PrinterFaults.Broken, $"La impresora {name} cortó la conexión. Revise si el ticket salió completo antes de reimprimir.", failure)
        {
            MayHavePrinted = true,
            State = PrinterState.Unreachable,
        };

    private PrinterException Stalled(Exception? failure, PrinterState state = PrinterState.Unknown) => new(
        PrinterFaults.Stalled,
        state == PrinterState.Unknown
            ? $"La impresora {name} dejó de recibir. Revise el papel y la tapa, y si el ticket salió completo antes de reimprimir."
            : $"La impresora {name} se detuvo a mitad del ticket: {state.ToTexto()}. {state.Remedy()} Vea si el ticket salió completo antes de reimprimir.",
        failure)
    {
        MayHavePrinted = true,
        State = state,
    };

    /// <summary>Asks a printer that answers whether it has come to the end; one that stopped on the way has a reason.</summary>
    private async Task<PrintDelivery> ConfirmAsync(ReadOnlyMemory<byte> job, CancellationToken limit)
    {
        if (!Answers)
        {
            return PrintDelivery.Sent;
        }

        _answers.Forget();
        if (!job.Span.EndsWith(AreYouDone))
        {
            await WriteAllAsync(AreYouDone, limit).ConfigureAwait(false);
        }

        if (await WaitAsync(static answers => answers.InTurn, timing.ForJob(job.Length) / 2, limit).ConfigureAwait(false) is not null)
        {
            return PrintDelivery.Printed;
        }

        PrinterState state = await AskAsync(limit).ConfigureAwait(false);
        return state.CanPrint() ? PrintDelivery.Sent : throw Stalled(failure: null, state);
    }

    private async Task<byte?> AskAsync(byte question, CancellationToken cancellationToken)
    {
        if (!line.CanRead)
        {
            return null;
        }

        _answers.Forget();
        await WriteAllAsync(new byte[] { 0x10, 0x04, question }, cancellationToken).ConfigureAwait(false);
        return await WaitAsync(static answers => answers.RealTime, timing.Answer, cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteAllAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        using CancellationTokenSource timer = new(timing.Write, time);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        for (int sent = 0; sent < bytes.Length;)
        {
            sent += await line.WriteAsync(bytes[sent..], limit.Token).ConfigureAwait(false);
        }
    }

    /// <summary>Listens until an answer of one kind comes, time is up or the printer will say nothing more.</summary>
    private async Task<byte?> WaitAsync(Func<Answers, byte?> wanted, TimeSpan patience, CancellationToken cancellationToken)
    {
        using CancellationTokenSource timer = new(patience, time);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            while (wanted(_answers) is null)
            {
                int said = await line.ReadAsync(_buffer, limit.Token).ConfigureAwait(false);
                if (said == 0)
                {
                    return null;
                }

                _answers.Take(_buffer.AsSpan(0, said));
            }
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested)
        {
            return wanted(_answers);
        }

        return wanted(_answers);
    }
}
