using System.Text;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Cli.Tests;

public sealed class OtherCommandsTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Schema_Printed_IsThePublishedOne() =>
        Assert.Equal(await File.ReadAllBytesAsync(RepoRoot.Combine("docs/schemas/comprobante.schema.json")), (await _cli.RunAsync("schema")).Output);

    [Fact]
    public async Task Version_Json_IsOneObject() => Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+$", (string)(await _cli.RunAsync("version", "--json")).Only["version"]!);

    [Theory]
    [InlineData("isue")]
    [InlineData]
    [InlineData("issue")]
    [InlineData("cert")]
    [InlineData("lookup")]
    [InlineData("printer")]
    [InlineData("printer", "test")]
    public async Task Run_WrongCommandLine_EndsWithTwo(params string[] args)
    {
        CliResult result = await _cli.RunAsync(args);

        Assert.Equal((2, ""), (result.ExitCode, result.Text));
        Assert.Contains("--help", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("issue", "--help")]
    [InlineData("validate", "-h")]
    [InlineData("sign", "--help")]
    [InlineData("cdr", "--help")]
    [InlineData("send", "--help")]
    [InlineData("doctor", "--help")]
    [InlineData("lookup", "--help")]
    [InlineData("lookup", "dni", "--help")]
    [InlineData("lookup", "ruc", "--help")]
    [InlineData("lookup", "import", "--help")]
    [InlineData("query", "--help")]
    [InlineData("cert", "demo", "--help")]
    [InlineData("cert", "inspect", "--help")]
    [InlineData("schema", "--help")]
    [InlineData("sandbox", "--help")]
    public async Task Help_OfEachCommand_EndsWithExamples(params string[] args)
    {
        CliResult result = await _cli.RunAsync(args);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Ejemplos:\n  izisales ", result.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_OfTheTool_NamesEveryCommandOfTheContract()
    {
        string help = (await _cli.RunAsync("--help")).Text;

        Assert.All(
            ["issue", "validate", "sign", "send", "query", "cdr", "ticket", "pdf", "sandbox", "printer", "cert", "lookup", "doctor", "backup", "restore", "schema", "version"],
            name => Assert.Contains($"\n  {name} ", help.ReplaceLineEndings("\n"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 0, "aceptado")]
    [InlineData(2017, 1, "rechazado")]
    [InlineData(4207, 0, "aceptado con observaciones")]
    public async Task Cdr_OfEachKind_TellsItsState(int codigo, int exitCode, string estado)
    {
        await File.WriteAllBytesAsync(_cli.PathOf("cdr.zip"), MakeCdr(codigo));

        CliResult json = await _cli.RunAsync("cdr", _cli.PathOf("cdr.zip"), "--json");
        CliResult human = await _cli.RunAsync("cdr", _cli.PathOf("cdr.zip"));

        Assert.Equal((exitCode, estado, "B001-27"), (json.ExitCode, (string)json.Only["estado"]!, (string)json.Only["referencia"]!));
        Assert.Equal((exitCode, ""), (human.ExitCode, human.Text));
        Assert.Contains(estado, human.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cdr_FileThatIsNone_IsRefused()
    {
        _cli.Input = Encoding.UTF8.GetBytes("<html>no</html>");

        CliResult result = await _cli.RunAsync("cdr", "-");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no es un CDR", result.Error, StringComparison.Ordinal);
    }

    private static byte[] MakeCdr(int codigo)
    {
        ComprobanteId id = Escenarios.UnaLinea.ToBoleta().Id;
        Cdr cdr = new()
        {
            Codigo = codigo == 4207 ? 0 : codigo,
            Descripcion = "La Boleta numero B001-27, fue juzgada",
            Referencia = "B001-27",
            RucEmisor = id.Ruc.Value,
            FechaRecepcion = new DateTimeOffset(2026, 1, 15, 10, 31, 0, Lima.Offset),
            Notas = codigo == 4207 ? ["4207 - El DNI debe tener ocho dígitos"] : [],
        };
        return CdrWriter.Write(cdr, id, Firmantes.Rosita);
    }
}
