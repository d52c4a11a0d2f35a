using System.Net;
using System.Net.Sockets;
using IziSales.Testing;

namespace IziSales.Printing.Tests;

public sealed class PrinterTransportTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("izisales-printing");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task SendAsync_OverTcp_ArrivesWhole()
    {
        byte[] job = new EscPosRenderer().ToBytes(Ticket.From(Boletas.Tipica, Boletas.Opciones()));
        using var printer = new TcpListener(IPAddress.Loopback, 0);
        printer.Start();
        Task<byte[]> received = ReceiveAsync(printer);

        await new TcpPrinterTransport("127.0.0.1", PortOf(printer)).SendAsync(job);

        Assert.Equal(job, await received);
    }

    [Fact]
    public async Task SendAsync_NobodyListens_SaysWhereAndThatNothingWasPrinted()
    {
        int port;
        using (var gone = new TcpListener(IPAddress.Loopback, 0))
        {
            gone.Start();
            port = PortOf(gone);
        }

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => new TcpPrinterTransport("127.0.0.1", port).SendAsync(new byte[] { 0x0A }));

        Assert.Equal(("IZI-PRN-002", false), (failure.Code, failure.MayHavePrinted));
        Assert.Contains($"127.0.0.1:{port}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_PrinterStopsReading_GivesUpAndWarnsOfAHalfTicket()
    {
        using var printer = new TcpListener(IPAddress.Loopback, 0);
        printer.Start();
        Task<Socket> accepted = printer.AcceptSocketAsync();
        var time = new ManualTimeProvider(Start);
        var transport = new TcpPrinterTransport("127.0.0.1", PortOf(printer), time);

        Task sending = transport.SendAsync(new byte[32 * 1024 * 1024]);
        using Socket mute = await accepted;
        await mute.ReceiveAsync(new byte[1]); // the job has begun, and its limit of time with it
        time.Advance(TimeSpan.FromHours(3));

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => sending);
        Assert.Equal(("IZI-PRN-005", true), (failure.Code, failure.MayHavePrinted));
    }

    [Fact]
    public async Task SendAsync_Cancelled_IsNoFaultOfThePrinter()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new TcpPrinterTransport("127.0.0.1").SendAsync(new byte[] { 0x0A }, cancelled.Token));
    }

    [Fact]
    public async Task SendAsync_ToAFile_KeepsTheLastJobOnly()
    {
        string path = Path.Combine(_folder.FullName, "ticket.bin");
        var transport = new DevicePrinterTransport(path);

        await transport.SendAsync("un ticket largo"u8.ToArray());
        await transport.SendAsync("otro"u8.ToArray());

        Assert.Equal("otro"u8.ToArray(), await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task SendAsync_DeviceUnplugged_LeavesNoFileInItsPlace()
    {
        const string Path = "/dev/izisales-no-existe";

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => new DevicePrinterTransport(Path).SendAsync(new byte[] { 0x0A }));

        Assert.Equal("IZI-PRN-003", failure.Code);
        Assert.Contains(Path, failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public async Task SendAsync_FolderMissing_SaysSo()
    {
        string path = Path.Combine(_folder.FullName, "falta", "ticket.bin");

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => new DevicePrinterTransport(path).SendAsync(new byte[] { 0x0A }));

        Assert.Equal("IZI-PRN-003", failure.Code);
    }

    [Fact]
    public async Task SendAsync_ToAFolder_IsRefused()
    {
        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => new DevicePrinterTransport(_folder.FullName).SendAsync(new byte[] { 0x0A }));

        Assert.Equal("IZI-PRN-004", failure.Code);
    }

    [SkippableFact]
    public async Task SendAsync_ToACharacterDevice_IsWritten()
    {
        Skip.IfNot(File.Exists("/dev/null"), "This machine has no /dev/null.");

        await new DevicePrinterTransport("/dev/null").SendAsync(new byte[] { 0x0A });

        Assert.True(File.Exists("/dev/null"));
    }

    [Fact]
    public async Task SendAsync_ToMemory_KeepsEveryJobInOrder()
    {
        var printer = new MemoryPrinterTransport();

        await printer.SendAsync("uno"u8.ToArray());
        await printer.SendAsync("dos"u8.ToArray());

        Assert.Equal(["uno"u8.ToArray(), "dos"u8.ToArray()], printer.Jobs.Select(static job => job.ToArray()));
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static async Task<byte[]> ReceiveAsync(TcpListener printer)
    {
        using TcpClient till = await printer.AcceptTcpClientAsync();
        using var job = new MemoryStream();
        await till.GetStream().CopyToAsync(job);
        return job.ToArray();
    }
}
