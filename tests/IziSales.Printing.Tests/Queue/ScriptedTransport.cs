using System.Text;

namespace IziSales.Printing.Tests.Queue;

/// <summary>A road to a printer on which the test says what happens to each job; by default it is printed.</summary>
internal sealed class ScriptedTransport : IPrinterTransport
{
    private readonly Queue<Func<CancellationToken, Task<PrintDelivery>>> _script = [];

    public List<string> Printed { get; } = [];

    public int Attempts { get; private set; }

    public PrinterState State { get; set; } = PrinterState.Ready;

    public ScriptedTransport Then(Exception failure) => Then(_ => Task.FromException<PrintDelivery>(failure));

    public ScriptedTransport Then(Func<CancellationToken, Task<PrintDelivery>> happening)
    {
        _script.Enqueue(happening);
        return this;
    }

    public async Task<PrintDelivery> SendAsync(ReadOnlyMemory<byte> job, CancellationToken cancellationToken = default)
    {
        Attempts++;
        PrintDelivery delivery = _script.TryDequeue(out Func<CancellationToken, Task<PrintDelivery>>? happening) ? await happening(cancellationToken) : PrintDelivery.Printed;
        lock (Printed)
        {
            Printed.Add(Encoding.UTF8.GetString(job.Span));
        }

        return delivery;
    }

    public Task<PrinterState> GetStateAsync(CancellationToken cancellationToken = default) => Task.FromResult(State);
}
