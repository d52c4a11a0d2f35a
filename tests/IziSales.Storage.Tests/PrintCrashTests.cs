using System.Diagnostics;
using IziSales.Printing;
using IziSales.Testing;

namespace IziSales.Storage.Tests;

/// <summary>A program that is killed in the middle of a ticket leaves a doubt that is told, never a second ticket.</summary>
public sealed class PrintCrashTests : IDisposable
{
    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Kill_InTheMiddleOfATicket_IsDoubtfulAfterTheRestartAndTheNextOneComesOut()
    {
        await using FakeTcpPrinter printer = new() { Mood = new FakePrinterMood { StallsAfter = 1000 } };
        using (Process till = Start(printer.Uri))
        {
            await Patience.UntilAsync(() => printer.IsStalled || till.HasExited);
            Assert.False(till.HasExited, "The till ended by itself.");
            till.Kill();
            await till.WaitForExitAsync();
        }

        await using FakeTcpPrinter mended = new();
        using var store = new SqlColaStore(_file.DataSource);
        using PrintQueue queue = Restart(store, mended.Uri);
        await queue.EnqueueAsync(new PrintJob("B001-2", "caja", "otro"u8.ToArray()));
        await queue.RunOnceAsync();
        await queue.RunOnceAsync();

        PrintJobReport doubtful = Assert.Single(await queue.ListAsync(state: PrintJobState.Doubtful));
        Assert.Equal("B001-1", doubtful.Clave);
        Assert.Contains("El programa se cerró", doubtful.Mensaje, StringComparison.Ordinal);
        Assert.Equal("otro"u8.ToArray(), Assert.Single(mended.Jobs));
    }

    /// <summary>An hour later, so that the dead one's lease is over.</summary>
    private static PrintQueue Restart(SqlColaStore store, string printer)
    {
        var options = new PrintingOptions();
        options.Printers.Add(new PrinterSettings { Nombre = "caja", Direccion = printer });
        return new PrintQueue(store, options) { Clock = new ManualTimeProvider(TimeProvider.System.GetUtcNow().AddHours(1)) };
    }

    private Process Start(string printer)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "IziSales.CrashChild.dll");
        string host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        return Process.Start(new ProcessStartInfo(host, [program, "print", _file.Address, printer, "B001-1", $"{32 * 1024 * 1024}"]) { UseShellExecute = false })!;
    }
}
