namespace IziSales.Printing.Tests;

public sealed class PrinterUriTests
{
    [Theory]
    [InlineData("tcp://192.168.1.50:9100", "192.168.1.50", 9100)]
    [InlineData("tcp://192.168.1.50", "192.168.1.50", 9100)]
    [InlineData("tcp://impresora.local:9101/", "impresora.local", 9101)]
    [InlineData(" TCP://[::1]:9100 ", "::1", 9100)]
    public void Parse_Tcp_GivesHostAndPort(string text, string host, int port)
    {
        PrinterUri uri = PrinterUri.Parse(text);

        TcpPrinterTransport transport = Assert.IsType<TcpPrinterTransport>(uri.Open());
        Assert.Equal(("tcp", host, port), (uri.Scheme, transport.Host, transport.Port));
    }

    [Fact]
    public void Parse_File_GivesThePath() =>
        Assert.Equal("/dev/usb/lp0", Assert.IsType<DevicePrinterTransport>(PrinterUri.Parse("file:///dev/usb/lp0").Open()).Path);

    [Fact]
    public void Parse_Memory_NeedsNothingElse() => Assert.IsType<MemoryPrinterTransport>(PrinterUri.Parse("memory:").Open());

    [Theory]
    [InlineData("serial:///dev/ttyUSB0?baud=19200&flow=xon&parity=even", "/dev/ttyUSB0", 19200, SerialFlow.XonXoff, SerialParity.Even)]
    [InlineData("serial:///dev/ttyS0", "/dev/ttyS0", 9600, SerialFlow.Hardware, SerialParity.None)]
    [InlineData("serial://com3?baud=115200&flow=none", "COM3", 115200, SerialFlow.None, SerialParity.None)]
    [InlineData("serial:COM12", "COM12", 9600, SerialFlow.Hardware, SerialParity.None)]
    public void Parse_Serial_GivesPortAndSettings(string text, string port, int baud, SerialFlow flow, SerialParity parity)
    {
        SerialPrinterTransport transport = Assert.IsType<SerialPrinterTransport>(PrinterUri.Parse(text).Open());

        Assert.Equal((port, baud, flow, parity), (transport.Port, transport.Settings.Baud, transport.Settings.Flow, transport.Settings.Parity));
    }

    [Theory]
    [InlineData("cups://Caja_1", "Caja_1", null)]
    [InlineData("cups://servidor:631/Caja_1", "Caja_1", "servidor:631")]
    public void Parse_Cups_GivesQueueAndServer(string text, string queue, string? server)
    {
        CupsPrinterTransport transport = Assert.IsType<CupsPrinterTransport>(PrinterUri.Parse(text).Open());

        Assert.Equal((queue, server), (transport.Queue, transport.Server));
    }

    [Theory]
    [InlineData("spool://EPSON TM-T20III Receipt")]
    [InlineData("spool://EPSON%20TM-T20III%20Receipt")]
    public void Parse_Spool_GivesTheNameThatWindowsShows(string text) =>
        Assert.Equal("EPSON TM-T20III Receipt", Assert.IsType<SpoolPrinterTransport>(PrinterUri.Parse(text).Open()).Printer);

    [Fact]
    public void Parse_FileOfWindows_GivesItsPath() => Assert.Equal("C:/tickets/ultimo.bin", PrinterUri.Parse("file:///C:/tickets/ultimo.bin").Target);

    [Theory]
    [InlineData("")]
    [InlineData("192.168.1.50")]
    [InlineData("tcp://")]
    [InlineData("tcp://host:99999")]
    [InlineData("tcp://host:9100/cola")]
    [InlineData("tcp://host:9100?baud=9600")]
    [InlineData("file://servidor/cola")]
    [InlineData("file:///")]
    [InlineData("file:///dev/usb/")]
    [InlineData("serial://")]
    [InlineData("serial:///var/ticket")]
    [InlineData("serial://COM")]
    [InlineData("serial:///dev/ttyUSB0?baud=9601")]
    [InlineData("serial:///dev/ttyUSB0?velocidad=9600")]
    [InlineData("cups://")]
    [InlineData("cups://-o")]
    [InlineData("cups://-h/caja")]
    [InlineData("cups://a/b/c")]
    [InlineData("spool://")]
    [InlineData("memory:algo")]
    [InlineData("usb://lp0")]
    [InlineData("http://192.168.1.50")]
    public void Parse_Nonsense_SaysWhatIsSupported(string text)
    {
        PrinterException failure = Assert.Throws<PrinterException>(() => PrinterUri.Parse(text));

        Assert.Equal("IZI-PRN-001", failure.Code);
        Assert.Contains($"«{text}»", failure.Message, StringComparison.Ordinal);
        Assert.Contains("tcp://", failure.Message, StringComparison.Ordinal);
        Assert.False(PrinterUri.TryParse(text, out _));
    }

    [Fact]
    public void Parse_SpeedThatNoPrinterHas_NamesItAndTheOthers()
    {
        PrinterException failure = Assert.Throws<PrinterException>(() => PrinterUri.Parse("serial:///dev/ttyUSB0?baud=9601"));

        Assert.Contains("«baud=9601»", failure.Message, StringComparison.Ordinal);
        Assert.Contains("115200", failure.Message, StringComparison.Ordinal);
    }
}
