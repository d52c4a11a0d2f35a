using System.Text;
using IziSales.Printing;
using IziSales.Testing;

namespace IziSales.Cli.Tests;

public sealed class PrinterTests : IAsyncDisposable
{
    private readonly Cli _cli = new();
    private readonly FakeTcpPrinter _printer = new();

    private string File => _cli.PathOf("impresoras.json");

    public async ValueTask DisposeAsync()
    {
        await _printer.DisposeAsync();
        _cli.Dispose();
    }

    [Fact]
    public async Task Detect_HostThatListens_IsFound()
    {
        CliResult result = await _cli.RunAsync("printer", "detect", "--network", _printer.Uri, "--network", NobodysPort.At("tcp"), "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal((_printer.Uri, "red"), result.Objects.Select(static one => ((string)one["direccion"]!, (string)one["camino"]!)).Last());
        Assert.Empty(_printer.Jobs);
    }

    [Theory]
    [InlineData("10.0.0.0/8", "demasiado grande")]
    [InlineData("192.168.1.0/x", "no es una red")]
    [InlineData("192.168.1.0/24/3", "no es una red")]
    public async Task Detect_NetworkThatIsNone_IsWrongUse(string network, string said)
    {
        CliResult result = await _cli.RunAsync("printer", "detect", "--network", network);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.168.1.77/24", 254, "192.168.1.1", "192.168.1.254")]
    [InlineData("10.0.5.0/22", 1022, "10.0.4.1", "10.0.7.254")]
    [InlineData("10.0.0.8/31", 2, "10.0.0.8", "10.0.0.9")]
    [InlineData("10.0.0.8/32", 1, "10.0.0.8", "10.0.0.8")]
    [InlineData("impresora.local", 1, "impresora.local", "impresora.local")]
    public void Hosts_OfANetwork_AreItsAddressesWithoutTheEnds(string network, int count, string first, string last)
    {
        IReadOnlyList<string> hosts = Impresoras.Subred.Hosts(network);

        Assert.Equal((count, first, last), (hosts.Count, hosts[0], hosts[^1]));
    }

    [Fact]
    public async Task Test_PrinterThatAnswers_IsConfirmed()
    {
        CliResult result = await _cli.RunAsync("printer", "test", "--printer", _printer.Uri, "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(("lista", true), ((string)result.Only["estado"]!, (bool)result.Only["confirmado"]!));
        Assert.Contains("Prueba de impresora", Encoding.Latin1.GetString(Assert.Single(_printer.Jobs)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Test_WithoutPaper_SaysSoWithThree()
    {
        _printer.Mood = new FakePrinterMood { HasPaper = false };

        CliResult result = await _cli.RunAsync("printer", "test", "--printer", _printer.Uri);

        Assert.Equal((3, ""), (result.ExitCode, result.Text));
        Assert.Contains("IZI-PRN-007", result.Error, StringComparison.Ordinal);
        Assert.Contains("Ponga papel", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "IZI-PRN-001", "--printer", "192.168.1.50")]
    [InlineData(2, "epson-tm-t20", "--printer", "memory:", "--profile", "nada")]
    [InlineData(2, "24 a 96", "--printer", "memory:", "--columns", "200")]
    public async Task Test_WrongArguments_SayWhat(int exitCode, string said, params string[] args)
    {
        CliResult result = await _cli.RunAsync(["printer", "test", .. args]);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setup_Yes_PrintsTwiceAndSavesWithoutAsking()
    {
        await PrinterSettingsFile.WriteAsync(File, [new() { Nombre = "cocina", Direccion = "memory:" }, new() { Nombre = "Caja", Direccion = "memory:" }]);

        CliResult result = await _cli.RunAsync("printer", "setup", "--printer", _printer.Uri, "--profile", "epson-tm-t20", "--out", File, "--yes", "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, _printer.Jobs.Count);
        Assert.Equal([("cocina", "memory:", "generic-80"), ("caja", _printer.Uri, "epson-tm-t20")], (await PrinterSettingsFile.ReadAsync(File)).Select(static one => (one.Nombre, one.Direccion, one.Perfil)));
        Assert.Equal("epson-tm-t20", (string)result.Only["perfil"]!);
    }

    [Fact]
    public async Task Setup_AccentsQrAndCutWrong_TriesTheNextUntilAllIsRight()
    {
        // Address, test repeated once and fine; sample: all three wrong, then accents wrong once more, then all right.
        _cli.Input = Encoding.UTF8.GetBytes($"{_printer.Uri}\nr\ns\nn\nn\nn\nn\ns\ns\ns\ns\ns\n");

        CliResult result = await _cli.RunAsync("printer", "setup", "--out", File);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(5, _printer.Jobs.Count);
        PrinterSettings saved = Assert.Single(await PrinterSettingsFile.ReadAsync(File));
        Assert.Equal((new PrinterCodePage(PrinterCharset.Windows1252, 16), PrinterSymbol.Raster, PrinterCut.Partial), (saved.CodePage, saved.Qr, saved.Cut));
    }

    [Fact]
    public async Task Setup_PrinterIsMended_ConnectsAtTheSecondTry()
    {
        _cli.Input = Encoding.UTF8.GetBytes($"{_printer.Uri}\ns\ns\ns\ns\n");

        CliResult result = await _cli.RunAsync("printer", "setup", "--printer", NobodysPort.At("tcp"), "--out", File);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("sin respuesta", result.Error, StringComparison.Ordinal);
        Assert.Equal(_printer.Uri, Assert.Single(await PrinterSettingsFile.ReadAsync(File)).Direccion);
    }

    [Theory]
    [InlineData("n\n")]
    [InlineData("")]
    public async Task Setup_GivenUp_SavesNothing(string answers)
    {
        _cli.Input = Encoding.UTF8.GetBytes(answers);

        CliResult result = await _cli.RunAsync("printer", "setup", "--printer", _printer.Uri, "--out", File);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("No se guardó nada", result.Error, StringComparison.OrdinalIgnoreCase);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Setup_YesAndNobodyAnswers_SavesNothing()
    {
        CliResult result = await _cli.RunAsync("printer", "setup", "--printer", NobodysPort.At("tcp"), "--out", File, "--yes");

        Assert.Equal(3, result.ExitCode);
        Assert.False(System.IO.File.Exists(File));
    }
}
