using IziSales.Testing;

namespace IziSales.Printing.Tests;

public sealed class DevicePrinterTransportTests : IDisposable
{
    private static readonly byte[] Job = [0x1B, 0x40, .. "BOLETA B001-27\n"u8, 0x0D, 0x03, 0x04, 0x11, 0x13, 0xFF];

    /// <summary>How long a device that is not ready is left alone.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    /// <summary>How long a question may go unanswered.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(500);

    private readonly ManualTimeProvider _time = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("izisales-printing");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Send_ToAFile_KeepsTheLastJobOnly()
    {
        string path = Path.Combine(_folder.FullName, "ticket.bin");
        var transport = new DevicePrinterTransport(path);

        await transport.SendAsync("un ticket largo"u8.ToArray());
        await transport.SendAsync("otro"u8.ToArray());

        Assert.Equal("otro"u8.ToArray(), await File.ReadAllBytesAsync(path));
        Assert.Equal(PrinterState.Ready, await transport.GetStateAsync());
    }

    [Fact]
    public async Task Send_DeviceUnplugged_LeavesNoFileInItsPlace()
    {
        const string Path = "/dev/izisales-no-existe";

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => new DevicePrinterTransport(Path).SendAsync(Job));

        Assert.Equal(("IZI-PRN-003", false), (failure.Code, failure.MayHavePrinted));
        Assert.Contains(Path, failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path));
        Assert.Equal(PrinterState.Unreachable, await new DevicePrinterTransport(Path).GetStateAsync());
    }

    [Fact]
    public async Task Send_FolderMissing_SaysSo()
    {
        string path = Path.Combine(_folder.FullName, "falta", "ticket.bin");

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => new DevicePrinterTransport(path).SendAsync(Job));

        Assert.Equal("IZI-PRN-003", failure.Code);
    }

    [Fact]
    public async Task Send_ToAFolder_IsRefused()
    {
        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => new DevicePrinterTransport(_folder.FullName).SendAsync(Job));

        Assert.Equal("IZI-PRN-004", failure.Code);
    }

    [SkippableFact]
    public async Task Send_ToACharacterDevice_IsWritten()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Devices are written on Linux.");

        Assert.Equal(PrintDelivery.Sent, await _time.PassAsync(new DevicePrinterTransport("/dev/null", _time).SendAsync(Job), Silence));
    }

    [SkippableFact]
    public async Task Send_DiskInPlaceOfAPrinter_IsRefused()
    {
        string path = Path.Combine(_folder.FullName, "tubo");
        FakeTerminal.MakePipe(path);

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => new DevicePrinterTransport(path).SendAsync(Job));

        Assert.Equal(("IZI-PRN-002", false), (failure.Code, failure.MayHavePrinted));
    }

    [SkippableFact]
    public async Task Send_ThroughAPipe_ArrivesWhole()
    {
        string path = Path.Combine(_folder.FullName, "tubo");
        FakeTerminal.MakePipe(path);
        await using FileStream printer = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);

        Assert.Equal(PrintDelivery.Sent, await _time.PassAsync(new DevicePrinterTransport(path, _time).SendAsync(Job), Moment));

        Assert.Equal(Job, await ReadAsync(printer, Job.Length));
    }

    [SkippableFact]
    public async Task Send_PipeThatNobodyEmpties_GivesUpAndWarnsOfAHalfTicket()
    {
        string path = Path.Combine(_folder.FullName, "tubo");
        FakeTerminal.MakePipe(path);
        await using FileStream printer = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);

        PrinterException failure = await SendIntoFullPipeAsync(path, new byte[100_000]);

        Assert.Equal(("IZI-PRN-005", true), (failure.Code, failure.MayHavePrinted));
    }

    [SkippableFact]
    public async Task Send_PipeFullFromTheBeginning_MayBeRepeated()
    {
        string path = Path.Combine(_folder.FullName, "tubo");
        FakeTerminal.MakePipe(path);
        await using FileStream printer = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        await SendIntoFullPipeAsync(path, new byte[100_000]);

        PrinterException failure = await SendIntoFullPipeAsync(path, Job);

        Assert.Equal(("IZI-PRN-007", false), (failure.Code, failure.MayHavePrinted));
    }

    [SkippableFact]
    public async Task Send_ThroughATerminal_PassesEveryByteAsItIs()
    {
        using FakeTerminal terminal = FakeTerminal.Create();

        Task<PrintDelivery> sending = _time.PassAsync(new SerialPrinterTransport(terminal.Path, new SerialSettings { Flow = SerialFlow.None }, _time).SendAsync(Job), Silence);
        byte[] heard = await ReadAsync(terminal.Wire, 3 + Job.Length);

        Assert.Equal(PrintDelivery.Sent, await sending);
        Assert.Equal([0x10, 0x04, 0x01, .. Job], heard);
    }

    [SkippableFact]
    public async Task GetState_SerialPrinterThatAnswers_IsHeard()
    {
        using FakeTerminal terminal = FakeTerminal.Create();
        Task<PrinterState> asking = _time.PassAsync(new SerialPrinterTransport(terminal.Path, timeProvider: _time).GetStateAsync(), Moment);

        foreach ((byte question, byte answer) in new (byte, byte)[] { (1, 0x1E), (4, 0x7E), (2, 0x32) })
        {
            Assert.Equal([0x10, 0x04, question], await ReadAsync(terminal.Wire, 3));
            await terminal.Wire.WriteAsync(new[] { answer });
        }

        Assert.Equal(PrinterState.PaperOut, await asking);
    }

    [SkippableFact]
    public async Task Open_Serial_SetsSpeedParityAndFlow()
    {
        using FakeTerminal terminal = FakeTerminal.Create();
        var settings = new SerialSettings { Baud = 19200, Parity = SerialParity.Odd, Flow = SerialFlow.XonXoff };
        await using Devices.DeviceLine line = Devices.DeviceLine.Open(terminal.Path, settings, _time);

        (uint input, uint output, uint control, uint local) = terminal.Settings();

        Assert.Equal((0x1400u, 0u, 0u), (input & 0x1500, output & 0x1, local & 0xB)); // XON both ways, no CR to LF; no output processing; no echo, no line editing
        Assert.Equal((0xEu, 0x30u, 0u), (control & 0x100F, control & 0x30, control & 0x8000_0040)); // 19200, eight bits, one stop bit, no wires
    }

    [SkippableFact]
    public async Task Send_SerialAddressOfADeviceThatIsNone_SaysSo()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Devices are written on Linux.");

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => new SerialPrinterTransport("/dev/null").SendAsync(Job));

        Assert.Equal("IZI-PRN-003", failure.Code);
        Assert.Contains("no es un puerto serie", failure.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Send_SpoolerElsewhereThanOnWindows_SaysSo()
    {
        Skip.If(OperatingSystem.IsWindows(), "This machine has a spooler.");

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => new SpoolPrinterTransport("Caja").SendAsync(Job));

        Assert.Equal("IZI-PRN-009", failure.Code);
    }

    [Fact]
    public async Task Send_ToMemory_KeepsEveryJobInOrder()
    {
        var printer = new MemoryPrinterTransport();

        await printer.SendAsync("uno"u8.ToArray());
        await printer.SendAsync("dos"u8.ToArray());

        Assert.Equal(["uno"u8.ToArray(), "dos"u8.ToArray()], printer.Jobs.Select(static job => job.ToArray()));
    }

    /// <summary>Sends, and lets the time for it pass once the pipe takes no more: the limit of the job waits, and the next look at the pipe.</summary>
    private async Task<PrinterException> SendIntoFullPipeAsync(string path, byte[] job)
    {
        Task sending = new DevicePrinterTransport(path, _time).SendAsync(job);
        await Patience.UntilAsync(() => _time.Waiting == 2);
        _time.Advance(TimeSpan.FromMinutes(1));
        return await Assert.ThrowsAsync<PrinterException>(() => sending);
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int count)
    {
        byte[] bytes = new byte[count];
        await Patience.WaitAsync(stream.ReadExactlyAsync(bytes).AsTask());
        return bytes;
    }
}
