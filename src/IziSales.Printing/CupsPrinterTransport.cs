using System.ComponentModel;
using System.Diagnostics;

namespace IziSales.Printing;

/// <summary>A queue of CUPS, as a raw job: no filter changes a byte.</summary>
/// <remarks>
/// CUPS' own <c>lp</c> carries the job: it knows the local socket, the server's name, users and certificates, which a client of IPP would have to learn again. CUPS
/// takes a job whole and prints it when it can, so nothing is known here about the paper.
/// </remarks>
public sealed class CupsPrinterTransport : IPrinterTransport
{
    private readonly TimeProvider _time;

    /// <summary>A queue, of this machine or of a server.</summary>
    /// <param name="queue">Its name.</param>
    /// <param name="server">Whose it is, with its port if it is not the usual one. By default this machine's.</param>
    /// <param name="timeProvider">The clock. By default the system's.</param>
    public CupsPrinterTransport(string queue, string? server = null, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(queue);
        Queue = queue;
        Server = server;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>The queue.</summary>
    public string Queue { get; }

    /// <summary>The server; null for this machine.</summary>
    public string? Server { get; }

    /// <summary>The program that hands jobs over. By default <c>lp</c>.</summary>
    public string Program { get; init; } = "lp";

    /// <summary>How long CUPS may take to accept a job. By default 15 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public async Task<PrintDelivery> SendAsync(ReadOnlyMemory<byte> job, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        (int exitCode, string said) = await RunAsync(["-d", Queue, "-o", "raw", "-t", "IziSales", "-s", "--", "-"], job).ConfigureAwait(false);
        return exitCode == 0
            ? PrintDelivery.Sent
            : throw new PrinterException(PrinterFaults.Refused, $"CUPS no aceptó el ticket en la cola «{Queue}»: {said}. Vea las colas con «lpstat -p».") { State = PrinterState.Unreachable };
    }

    /// <inheritdoc/>
    public Task<PrinterState> GetStateAsync(CancellationToken cancellationToken = default) => Task.FromResult(PrinterState.Unknown);

    private static PrinterException NotInstalled(Exception failure) =>
        new(PrinterFaults.NotHere, "Este sistema no tiene CUPS: falta el programa «lp». Instale cups-client, o use file:///dev/usb/lp0.", failure) { State = PrinterState.Unreachable };

    private async Task<(int ExitCode, string Said)> RunAsync(string[] arguments, ReadOnlyMemory<byte> job)
    {
        using Process lp = Start(arguments);
        using CancellationTokenSource limit = new(Timeout, _time);
        try
        {
            Task<string> said = lp.StandardError.ReadToEndAsync(limit.Token);
            Task<string> ignored = lp.StandardOutput.ReadToEndAsync(limit.Token);
            await HandOverAsync(lp, job, limit.Token).ConfigureAwait(false);
            await lp.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            await ignored.ConfigureAwait(false);
            return (lp.ExitCode, (await said.ConfigureAwait(false)).Trim().TrimEnd('.'));
        }
        catch (OperationCanceledException failure)
        {
            lp.Kill(entireProcessTree: true);
            throw new PrinterException(PrinterFaults.Stalled, $"CUPS no contesta por la cola «{Queue}». Vea con «lpstat -o» si el ticket quedó en la cola antes de reimprimir.", failure) { MayHavePrinted = true };
        }
    }

    private static async Task HandOverAsync(Process lp, ReadOnlyMemory<byte> job, CancellationToken cancellationToken)
    {
        try
        {
            await lp.StandardInput.BaseStream.WriteAsync(job, cancellationToken).ConfigureAwait(false);
            await lp.StandardInput.BaseStream.FlushAsync(cancellationToken).ConfigureAwait(false);
            lp.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended without reading: its exit code and its message say why.
        }
    }

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo(Program, Server is null ? arguments : ["-h", Server, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException("The system started no process.");
        }
        catch (Win32Exception failure)
        {
            throw NotInstalled(failure);
        }
    }
}
