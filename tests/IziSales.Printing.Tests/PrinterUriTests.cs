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
    [InlineData("")]
    [InlineData("192.168.1.50")]
    [InlineData("tcp://")]
    [InlineData("tcp://host:99999")]
    [InlineData("tcp://host:9100/cola")]
    [InlineData("file://servidor/cola")]
    [InlineData("file:///")]
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
    public void Parse_ARoadNotBuilt_NamesIt()
    {
        PrinterException failure = Assert.Throws<PrinterException>(() => PrinterUri.Parse("serial:///dev/ttyUSB0?baud=9600"));

        Assert.Contains("todavía no hay camino para serial:", failure.Message, StringComparison.Ordinal);
    }
}
