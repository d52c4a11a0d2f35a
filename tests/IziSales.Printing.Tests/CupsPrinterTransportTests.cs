using IziSales.Testing;

namespace IziSales.Printing.Tests;

public sealed class CupsPrinterTransportTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("izisales-cups");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task Send_QueueThatTakesIt_GetsEveryByteAsARawJob()
    {
        byte[] job = [.. Enumerable.Range(0, 256).Select(static value => (byte)value)];
        CupsPrinterTransport transport = Transport("Caja_1", "servidor", "echo \"$@\" > \"$0.args\"; cat > \"$0.job\"");

        Assert.Equal(PrintDelivery.Sent, await transport.SendAsync(job));

        Assert.Equal(job, await File.ReadAllBytesAsync(transport.Program + ".job"));
        Assert.Equal("-h servidor -d Caja_1 -o raw -t IziSales -s -- -", (await File.ReadAllTextAsync(transport.Program + ".args")).Trim());
    }

    [SkippableFact]
    public async Task Send_QueueThatIsNotThere_SaysWhatCupsSaid()
    {
        CupsPrinterTransport transport = Transport("Caja_9", null, "echo 'lp: The printer or class does not exist.' >&2; exit 1");

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => transport.SendAsync(new byte[100_000]));

        Assert.Equal(("IZI-PRN-010", false), (failure.Code, failure.MayHavePrinted));
        Assert.Contains("«Caja_9»", failure.Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WithoutCups_SaysWhatToInstall()
    {
        var transport = new CupsPrinterTransport("Caja") { Program = Path.Combine(_folder.FullName, "no-esta") };

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => transport.SendAsync(new byte[] { 0x0A }));

        Assert.Equal(("IZI-PRN-009", false), (failure.Code, failure.MayHavePrinted));
        Assert.Contains("cups-client", failure.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Send_CupsThatHangs_GivesUpAndWarns()
    {
        CupsPrinterTransport transport = Transport("Caja", null, "exec cat > /dev/null < /dev/zero");

        Task sending = transport.SendAsync(new byte[] { 0x0A });
        _time.Advance(TimeSpan.FromSeconds(16));

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => sending);
        Assert.Equal(("IZI-PRN-005", true), (failure.Code, failure.MayHavePrinted));
    }

    private CupsPrinterTransport Transport(string queue, string? server, string script)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "CUPS is tested with a shell script in its place.");
        return new CupsPrinterTransport(queue, server, _time) { Program = ShellScript.Write(Path.Combine(_folder.FullName, "lp"), script) };
    }
}
