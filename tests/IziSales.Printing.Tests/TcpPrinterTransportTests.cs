using IziSales.Testing;

namespace IziSales.Printing.Tests;

public sealed class TcpPrinterTransportTests : IAsyncDisposable
{
    private static readonly byte[] Job = [0x1B, 0x40, .. "BOLETA B001-27\n"u8, 0x1D, 0x56, 0x42, 0x00];

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan EndOfJob = TimeSpan.FromMilliseconds(600);

    private readonly FakeTcpPrinter _printer = new();
    private readonly ManualTimeProvider _time = new();

    public ValueTask DisposeAsync() => _printer.DisposeAsync();

    [Fact]
    public async Task Send_PrinterThatAnswers_ArrivesWholeAndIsConfirmed()
    {
        Assert.Equal(PrintDelivery.Printed, await Transport().SendAsync(Job));

        Assert.Equal(Job, await _printer.NextJobAsync());
    }

    [Fact]
    public async Task Send_TwoJobs_CallsForEachAndHangsUp()
    {
        TcpPrinterTransport transport = Transport();

        await transport.SendAsync(Job);
        await transport.SendAsync(Job);

        Assert.Equal(2, _printer.Calls);
        Assert.Equal([Job, Job], _printer.Jobs);
    }

    [Fact]
    public async Task Send_JobThatAsksItselfWhetherItIsDone_AsksOnce()
    {
        byte[] job = [.. Job, 0x1D, 0x72, 0x01];

        Assert.Equal(PrintDelivery.Printed, await Transport().SendAsync(job));

        Assert.Equal(Job, await _printer.NextJobAsync());
    }

    [Fact]
    public async Task Send_PrinterThatSaysNothing_PrintsAndIsNotAskedAgain()
    {
        _printer.Mood = new FakePrinterMood { Answers = false };
        TcpPrinterTransport transport = Transport();

        Assert.Equal(PrintDelivery.Sent, await _time.PassAsync(transport.SendAsync(Job), Silence));
        DateTimeOffset before = _time.GetUtcNow();
        Assert.Equal(PrintDelivery.Sent, await transport.SendAsync(Job));

        Assert.Equal(before, _time.GetUtcNow());
        Assert.Equal([Job, Job], _printer.Jobs);
    }

    [Fact]
    public async Task Send_PrinterThatAnswersNonsense_IsTakenForOneThatSaysNothing()
    {
        _printer.Mood = new FakePrinterMood { Garbles = true };

        Assert.Equal(PrintDelivery.Sent, await _time.PassAsync(Transport().SendAsync(Job), Silence));
        Assert.Equal(Job, await _printer.NextJobAsync());
    }

    [Fact]
    public async Task Send_PrinterThatTalksUnasked_IsUnderstood()
    {
        _printer.Mood = new FakePrinterMood { Chatters = true };

        Assert.Equal(PrintDelivery.Printed, await Transport().SendAsync(Job));
    }

    [Theory]
    [InlineData(false, false, PrinterState.PaperOut, "sin papel")]
    [InlineData(true, true, PrinterState.CoverOpen, "tapa abierta")]
    public async Task Send_PrinterSaysItCannot_GivesItNothingAndSaysWhatToDo(bool hasPaper, bool isOpen, PrinterState state, string words)
    {
        _printer.Mood = new FakePrinterMood { HasPaper = hasPaper, IsOpen = isOpen };

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => Transport().SendAsync(Job));

        Assert.Equal(("IZI-PRN-007", false, state), (failure.Code, failure.MayHavePrinted, failure.State));
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Empty(_printer.Jobs);
    }

    [Fact]
    public async Task Send_PaperEndsOnTheWay_IsDoubtful()
    {
        _printer.Mood = new FakePrinterMood { Finishes = false };
        Task sending = Hasty().SendAsync(Job);
        await Patience.UntilAsync(() => _time.Waiting > 1); // the job is out: it asks for its end
        _printer.Mood = new FakePrinterMood { HasPaper = false };

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => _time.PassAsync(sending, EndOfJob));

        Assert.Equal(("IZI-PRN-005", true, PrinterState.PaperOut), (failure.Code, failure.MayHavePrinted, failure.State));
        Assert.Contains("sin papel", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ReadyPrinterThatNeverSaysDone_IsSentAndNotConfirmed()
    {
        _printer.Mood = new FakePrinterMood { Finishes = false };

        Assert.Equal(PrintDelivery.Sent, await _time.PassAsync(Hasty().SendAsync(Job), EndOfJob));
    }

    [Fact]
    public async Task Send_PrinterStopsTaking_GivesUpAndWarnsOfAHalfTicket()
    {
        _printer.Mood = new FakePrinterMood { StallsAfter = 1 };
        Task sending = Transport().SendAsync(new byte[32 * 1024 * 1024]);
        await Patience.UntilAsync(() => _printer.IsStalled);

        _time.Advance(TimeSpan.FromHours(3));

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => sending);

        Assert.Equal(("IZI-PRN-005", true), (failure.Code, failure.MayHavePrinted));
    }

    [Fact]
    public async Task Send_ConnectionResetInTheMiddle_IsDoubtful()
    {
        _printer.Mood = new FakePrinterMood { HangsUpAfter = 1 };

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => Transport().SendAsync(new byte[32 * 1024 * 1024]));

        Assert.Equal(("IZI-PRN-006", true), (failure.Code, failure.MayHavePrinted));
    }

    [Fact]
    public async Task Send_PrinterHangsUpBeforeTheJob_MayBeRepeated()
    {
        _printer.Mood = new FakePrinterMood { HangsUpAfter = 0 };

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => Transport().SendAsync(Job));

        Assert.Contains(failure.Code, new[] { "IZI-PRN-002", "IZI-PRN-006" }); // the reset may come while we still connect
        Assert.False(failure.MayHavePrinted);
    }

    [Fact]
    public async Task Send_NobodyListens_SaysWhereAndThatNothingWasPrinted()
    {
        PrinterUri nobody = PrinterUri.Parse(NobodysPort.At("tcp"));

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => nobody.Open().SendAsync(Job));

        Assert.Equal(("IZI-PRN-002", false, PrinterState.Unreachable), (failure.Code, failure.MayHavePrinted, failure.State));
        Assert.Contains($"127.0.0.1:{nobody.Port}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_SlowPrinter_GetsAllTheTimeItsSizeNeeds()
    {
        _printer.Mood = new FakePrinterMood { ReadsAtMost = 512 };
        byte[] job = new byte[40_000];

        Assert.Equal(PrintDelivery.Printed, await Transport().SendAsync(job));
        Assert.Equal(job.Length, (await _printer.NextJobAsync()).Length);
    }

    [Fact]
    public async Task Send_Cancelled_IsNoFaultOfThePrinter()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Transport().SendAsync(Job, cancelled.Token));
        Assert.Empty(_printer.Jobs);
    }

    [Fact]
    public async Task GetState_Asked_TellsWhatThePrinterTells()
    {
        Assert.Equal(PrinterState.Ready, await Transport().GetStateAsync());
        _printer.Mood = new FakePrinterMood { IsPaperLow = true };
        Assert.Equal(PrinterState.PaperLow, await Transport().GetStateAsync());
        _printer.Mood = new FakePrinterMood { IsOpen = true };
        Assert.Equal(PrinterState.CoverOpen, await Transport().GetStateAsync());
        _printer.Mood = new FakePrinterMood { HasPaper = false };
        Assert.Equal(PrinterState.PaperOut, await Transport().GetStateAsync());
        _printer.Mood = new FakePrinterMood { Answers = false };
        Assert.Equal(PrinterState.Unknown, await _time.PassAsync(Transport().GetStateAsync(), Silence));
        Assert.Equal(PrinterState.Unreachable, await PrinterUri.Parse(NobodysPort.At("tcp")).Open().GetStateAsync());
        Assert.Empty(_printer.Jobs);
    }

    // Of a printer that takes and says what it shall, only these waits end: the one for an answer that never comes, and the farewell.
    private TcpPrinterTransport Transport() => new("127.0.0.1", _printer.Port, _time) { AnswerTimeout = Silence };

    // And here only the one for the end of the job, half a second and a little, and the farewell.
    private TcpPrinterTransport Hasty() => new("127.0.0.1", _printer.Port, _time) { AnswerTimeout = TimeSpan.FromSeconds(5), WriteTimeout = TimeSpan.FromSeconds(1) };
}
