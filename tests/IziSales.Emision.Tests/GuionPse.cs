using IziSales.Pse;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

/// <summary>A channel that answers what the test wrote down, in order, and remembers what it was asked.</summary>
internal sealed class GuionPse(params Func<EnvioResult>[] answers) : IPseClient
{
    private readonly Queue<Func<EnvioResult>> _answers = new(answers);

    /// <summary>Whether the script has more answers.</summary>
    public bool IsWaiting => _answers.Count > 0;

    public List<string> Calls { get; } = [];

    public List<byte[]> Sent { get; } = [];

    public PseCapabilities Capabilities { get; init; } = new() { Signs = true };

    public Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default)
    {
        Sent.Add(envio.Xml.ToArray());
        return Next($"send {envio.NombreArchivo}{(envio.Firmado ? "" : " sin firma")}");
    }

    public Task<EnvioResult> SendSummaryAsync(LoteEnvio envio, CancellationToken cancellationToken = default)
    {
        Sent.Add(envio.Xml.ToArray());
        return Next($"summary {envio.Identificador}{(envio.Firmado ? "" : " sin firma")}");
    }

    public Task<EnvioResult> VoidAsync(AnulacionEnvio envio, CancellationToken cancellationToken = default) => Next($"void {envio.Id} {envio.Motivo}");

    public Task<EnvioResult> QueryAsync(CpeConsulta consulta, CancellationToken cancellationToken = default) => Next($"query {consulta.Id}");

    public Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default) => Next($"status {ticket}");

    public static Func<EnvioResult> Says(EstadoEnvio estado, string? codigo = null, string? digest = null, string? ticket = null) => () => new EnvioResult
    {
        Estado = estado,
        Codigo = codigo,
        Mensaje = estado.ToString(),
        DigestValue = digest,
        Ticket = ticket,
        CdrZip = estado is EstadoEnvio.Aceptado or EstadoEnvio.Observado or EstadoEnvio.Rechazado ? [1, 2, 3] : null,
    };

    public static Func<EnvioResult> Fails(Exception exception) => () => throw exception;

    private async Task<EnvioResult> Next(string call)
    {
        Calls.Add(call);
        await Task.Yield();
        return _answers.TryDequeue(out Func<EnvioResult>? answer) ? answer() : throw new InvalidOperationException($"The script has no answer to '{call}'.");
    }
}
