using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Net.Sockets;
using IziSales.Printing;

namespace IziSales.Cli.Impresoras;

/// <summary>Looks for printers: devices, ports and queues of this machine, and those hosts of the network that it was told to try.</summary>
internal sealed class Buscador(CliHost host)
{
    private const int AtOnce = 64;

    private static readonly TimeSpan CallTimeout = TimeSpan.FromMilliseconds(700);

    /// <summary>What this machine has.</summary>
    public IReadOnlyList<Hallazgo> Local() =>
    [
        .. Devices("usb", "lp*").Select(static path => new Hallazgo($"file://{path}", "usb", "impresora USB")),
        .. Devices("", "ttyUSB*").Concat(Devices("", "ttyACM*")).Concat(Devices("", "rfcomm*"))
            .Select(static path => new Hallazgo($"serial://{path}?baud=9600", "serie", "puerto serie; puede ser otra cosa que una impresora")),
        .. Cups(),
    ];

    /// <summary>Calls every host at the printers' port, many at once.</summary>
    public async Task<IReadOnlyList<Hallazgo>> NetworkAsync(IReadOnlyList<string> hosts, CancellationToken cancellationToken)
    {
        ConcurrentBag<(int Order, Hallazgo Found)> found = [];
        await Parallel.ForEachAsync(
            hosts.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (one, token) =>
            {
                var uri = PrinterUri.Parse(one.Item.Contains("://", StringComparison.Ordinal) ? one.Item : $"tcp://{one.Item}");
                if (await AnswersAsync(uri, token).ConfigureAwait(false))
                {
                    found.Add((one.Index, new Hallazgo($"tcp://{uri.Target}:{uri.Port}", "red", "contesta en el puerto de impresoras")));
                }
            }).ConfigureAwait(false);
        return [.. found.OrderBy(static one => one.Order).Select(static one => one.Found)];
    }

    private static string[] Devices(string folder, string pattern)
    {
        string path = Path.Combine("/dev", folder);
        return Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal)] : [];
    }

    private static IEnumerable<Hallazgo> Cups()
    {
        try
        {
            using Process? lpstat = Process.Start(new ProcessStartInfo("lpstat", ["-e"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });
            string[] queues = lpstat?.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
            return queues.Select(static queue => new Hallazgo($"cups://{queue}", "cups", "cola de CUPS"));
        }
        catch (Win32Exception)
        {
            return []; // no CUPS here
        }
    }

    private async Task<bool> AnswersAsync(PrinterUri uri, CancellationToken cancellationToken)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using CancellationTokenSource timer = new(CallTimeout, host.Time);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            await socket.ConnectAsync(uri.Target, uri.Port, limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
