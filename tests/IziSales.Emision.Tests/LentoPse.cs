using IziSales.Pse;

namespace IziSales.Emision.Tests;

/// <summary>A channel that answers a sending only when the test says so, or lets go when it is cancelled.</summary>
internal sealed class LentoPse : IPseClient
{
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource<EnvioResult> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Sendings { get; private set; }

    public bool WasCancelled { get; private set; }

    public PseCapabilities Capabilities { get; } = new() { Signs = true, Summaries = true };

    public Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default) => WaitAsync(cancellationToken);

    public Task<EnvioResult> SendSummaryAsync(LoteEnvio envio, CancellationToken cancellationToken = default) => WaitAsync(cancellationToken);

    public Task<EnvioResult> VoidAsync(AnulacionEnvio envio, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<EnvioResult> QueryAsync(CpeConsulta consulta, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    private async Task<EnvioResult> WaitAsync(CancellationToken cancellationToken)
    {
        Sendings++;
        Asked.TrySetResult();
        try
        {
            return await Answer.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            WasCancelled = true;
            throw;
        }
    }
}
