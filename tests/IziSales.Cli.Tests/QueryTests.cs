using IziSales.Sandbox;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Cli.Tests;

/// <summary>What became of a document, by number, by file, by ticket.</summary>
public sealed class QueryTests
{
    [Fact]
    public async Task Query_Registered_IsAcceptedByNameAndByFile()
    {
        await using Tienda tienda = await Tienda.OpenAsync();
        string file = tienda.WriteSigned();
        await tienda.SendAsync(file);

        CliResult byName = await tienda.QueryAsync(Tienda.Nombre);
        CliResult byFile = await tienda.QueryAsync(file, "--out", tienda.Cli.PathOf("cdr"));

        Assert.Equal((0, "aceptado", Tienda.Nombre), (byName.ExitCode, (string)byName.Only["estado"]!, (string)byName.Only["nombre"]!));
        Assert.Null(byName.Only["cdr"]);
        Assert.Equal(0, byFile.ExitCode);
        Assert.Equal([$"R-{Tienda.Nombre}.zip"], tienda.Cli.Files("cdr"));
    }

    [Fact]
    public async Task Query_Unknown_IsNoExiste()
    {
        await using Tienda tienda = await Tienda.OpenAsync();

        CliResult result = await tienda.QueryAsync(Tienda.Nombre);

        Assert.Equal((1, "no-existe"), (result.ExitCode, (string)result.Only["estado"]!));
    }

    [Fact]
    public async Task Query_FileOfAnotherDocumentUnderTheNumber_SaysSo()
    {
        await using Tienda tienda = await Tienda.OpenAsync();
        await tienda.SendAsync(tienda.WriteSigned());
        string other = tienda.Write("otra.xml", Firmantes.Rosita.Sign(Escenarios.UnaLinea.WithQuantity(line: 0, quantity: 7).ToBoleta()).Xml);

        CliResult result = await tienda.QueryAsync(other);

        Assert.Equal((1, "ya-registrado"), (result.ExitCode, (string)result.Only["estado"]!));
    }

    [Fact]
    public async Task Query_NobodyAnswersSense_EndsWithThree()
    {
        await using Tienda tienda = await Tienda.OpenAsync();
        tienda.Server.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.Html) { On = SandboxOperation.Query });

        CliResult result = await tienda.QueryAsync(Tienda.Nombre);

        Assert.Equal((3, "por-confirmar"), (result.ExitCode, (string)result.Only["estado"]!));
    }

    [Fact]
    public async Task Query_ByNumberAloneWhereDayAndTotalAreAskedToo_SaysWhatToGive()
    {
        await using Tienda tienda = await Tienda.OpenAsync();
        tienda.Cli.Variables["CONSULTA_CLAVE"] = "secreta";
        tienda.Cli.Variables["SOL_CLAVE"] = "secreta";
        tienda.Cli.Write("izisales.json", $$"""
            {
              "emisor": "10412365785",
              "canales": { "sunat": { "kind": "SunatSoap", "entorno": "Produccion", "consultaService": "{{tienda.Server.BaseAddress}}", "tokenService": "{{tienda.Server.BaseAddress}}", "ruc": "10412365785", "usuarioSol": "MODDATOS", "claveSolEnv": "SOL_CLAVE", "clientId": "tienda", "clientSecretEnv": "CONSULTA_CLAVE" } }
            }
            """);

        CliResult result = await tienda.QueryAsync(Tienda.Nombre);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--date y --total", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("10412365785-03-B001-27", "--ticket", "x")]
    [InlineData("no-es-nada")]
    [InlineData("--ticket", "sin-forma")]
    [InlineData("10412365785-03-B001-27", "--date", "15/01/2026")]
    [InlineData("10412365785-03-B001-27", "--total", "veinte")]
    public async Task Query_WrongUse_EndsWithTwo(params string[] args)
    {
        await using Tienda tienda = await Tienda.OpenAsync();

        Assert.Equal(2, (await tienda.QueryAsync(args)).ExitCode);
    }
}
