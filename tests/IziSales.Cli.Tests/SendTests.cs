using System.Text;
using System.Text.Json.Nodes;
using IziSales.Sandbox;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Cli.Tests;

/// <summary>A document goes out once, and the tool says what became of it and what to do.</summary>
public sealed class SendTests
{
    [Fact]
    public async Task Send_SignedXml_IsAcceptedAndItsCdrLiesBeside()
    {
        await using Tienda tienda = await Tienda.OpenAsync();

        CliResult result = await tienda.SendAsync(tienda.WriteSigned());

        JsonObject only = result.Only;
        Assert.Equal((0, "aceptado", Tienda.Nombre, "pse", "0"), (result.ExitCode, (string)only["estado"]!, (string)only["nombre"]!, (string)only["canal"]!, (string)only["codigo"]!));
        Assert.Equal(tienda.Cli.PathOf($"R-{Tienda.Nombre}.zip"), (string)only["cdr"]!);
        Assert.Equal(0, CdrReader.TryRead(await File.ReadAllBytesAsync((string)only["cdr"]!))?.Codigo);
        Assert.Null(only["xmlFirmado"]);
    }

    [Fact]
    public async Task Send_ZipForPeople_SaysItInOneLineAndNothingOnStandardOutput()
    {
        await using Tienda tienda = await Tienda.OpenAsync();
        string zip = tienda.Write("boleta.zip", CpePackage.Zip(Firmantes.Rosita.Sign(Escenarios.UnaLinea.ToBoleta())));
        Directory.CreateDirectory(tienda.Cli.PathOf("cdr"));

        CliResult result = await tienda.Cli.RunAsync("send", zip, "--channel", "pse", "--config", tienda.Config, "--out", tienda.Cli.PathOf("cdr"));

        Assert.Equal((0, ""), (result.ExitCode, result.Text));
        Assert.StartsWith($"✓ {Tienda.Nombre}: aceptado [0].", result.Error, StringComparison.Ordinal);
        Assert.Equal([$"R-{Tienda.Nombre}.zip"], tienda.Cli.Files("cdr"));
    }

    [Fact]
    public async Task Send_UnsignedAndNobodySigns_IsRefusedBeforeAnythingGoesOut()
    {
        await using Tienda tienda = await Tienda.OpenAsync();

        CliResult result = await tienda.SendAsync(tienda.WriteUnsigned());

        Assert.Equal((1, ""), (result.ExitCode, result.Text));
        Assert.Contains("izisales sign", result.Error, StringComparison.Ordinal);
        Assert.Empty(tienda.Server.Sandbox.Recibidos);
    }

    [Fact]
    public async Task Send_UnsignedAndTheChannelSigns_KeepsWhatWasSigned()
    {
        await using Tienda tienda = await Tienda.OpenAsync("\"signs\": true");

        CliResult result = await tienda.SendAsync(tienda.WriteUnsigned());

        Assert.Equal((0, "aceptado"), (result.ExitCode, (string)result.Only["estado"]!));
        Assert.True(SignatureVerifier.Verify(await File.ReadAllBytesAsync((string)result.Only["xmlFirmado"]!)).IsValid);
    }

    [Fact]
    public async Task Send_ChangedAfterSigning_IsRefusedBeforeAnythingGoesOut()
    {
        await using Tienda tienda = await Tienda.OpenAsync();
        string xml = Encoding.UTF8.GetString(Firmantes.Rosita.Sign(Escenarios.UnaLinea.ToBoleta()).Xml.Span).Replace("HUAMAN", "OTRA", StringComparison.Ordinal);

        CliResult result = await tienda.SendAsync(tienda.Write("boleta.xml", Encoding.UTF8.GetBytes(xml)));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("2335", result.Error, StringComparison.Ordinal);
        Assert.Empty(tienda.Server.Sandbox.Recibidos);
    }

    [Theory]
    [InlineData(SandboxFaultKind.Reject, 2800, 1, "rechazado")]
    [InlineData(SandboxFaultKind.Refuse, 1033, 1, "no-existe")]
    [InlineData(SandboxFaultKind.Refuse, 1050, 1, "no-registrado")]
    [InlineData(SandboxFaultKind.Observe, 4000, 0, "observado")]
    public async Task Send_Judged_EndsByTheVerdict(SandboxFaultKind kind, int codigo, int exitCode, string estado)
    {
        await using Tienda tienda = await Tienda.OpenAsync();
        tienda.Server.Sandbox.Faults.Enqueue(new SandboxFault(kind) { Codigo = codigo });

        CliResult result = await tienda.SendAsync(tienda.WriteSigned());

        Assert.Equal((exitCode, estado), (result.ExitCode, (string)result.Only["estado"]!));
    }

    [Fact]
    public async Task Send_AnswerLostAfterRegistering_AsksInsteadOfSendingAgain()
    {
        await using Tienda tienda = await Tienda.OpenAsync();
        tienda.Server.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.DropAfter));

        CliResult result = await tienda.SendAsync(tienda.WriteSigned());

        Assert.Equal((0, "aceptado"), (result.ExitCode, (string)result.Only["estado"]!));
        Assert.Single(tienda.Server.Sandbox.Recibidos);
        Assert.True(File.Exists((string)result.Only["cdr"]!));
    }

    [Fact]
    public async Task Send_AnswerLostBeforeRegistering_SaysThatItMayGoAgain()
    {
        await using Tienda tienda = await Tienda.OpenAsync();
        tienda.Server.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.DropBefore));

        CliResult result = await tienda.SendAsync(tienda.WriteSigned());

        Assert.Equal((1, "no-existe"), (result.ExitCode, (string)result.Only["estado"]!));
        Assert.Equal(0, (await tienda.SendAsync(tienda.WriteSigned())).ExitCode);
    }

    [Fact]
    public async Task Send_NumberTakenByAnotherDocument_SaysSo()
    {
        await using Tienda tienda = await Tienda.OpenAsync();
        await tienda.SendAsync(tienda.WriteSigned());
        Boleta other = Escenarios.UnaLinea.WithQuantity(line: 0, quantity: 7).ToBoleta();

        CliResult result = await tienda.SendAsync(tienda.Write("otra.xml", Firmantes.Rosita.Sign(other).Xml));

        Assert.Equal((1, "ya-registrado"), (result.ExitCode, (string)result.Only["estado"]!));
        Assert.Contains("OTRO documento", (string)result.Only["mensaje"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_AnswerPending_WaitsForIt()
    {
        await using Tienda tienda = await Tienda.OpenAsync();
        tienda.Server.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.Pending) { Polls = 2 });

        CliResult result = await tienda.Cli.Time.PassAsync(tienda.SendAsync(tienda.WriteSigned()), longestPause: TimeSpan.FromSeconds(10));

        Assert.Equal((0, "aceptado"), (result.ExitCode, (string)result.Only["estado"]!));
        Assert.Contains("en proceso", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_AnswerPendingAndNoPatience_TellsTheTicketThatQueryTakes()
    {
        await using Tienda tienda = await Tienda.OpenAsync();
        tienda.Server.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.Pending) { Polls = 1 });

        CliResult sent = await tienda.SendAsync(tienda.WriteSigned(), "--wait", "0");
        string ticket = (string)sent.Only["ticket"]!;
        CliResult pending = await tienda.QueryAsync("--ticket", ticket);
        CliResult done = await tienda.QueryAsync("--ticket", ticket, "--out", tienda.Cli.PathOf("cdr"));

        Assert.Equal((3, "en-proceso"), (sent.ExitCode, (string)sent.Only["estado"]!));
        Assert.Equal((3, 0), (pending.ExitCode, done.ExitCode));
        Assert.Single(tienda.Cli.Files("cdr"));
    }

    [Fact]
    public async Task Send_NobodyListens_EndsWithThreeAndNothingWasSent()
    {
        await using Tienda tienda = await Tienda.OpenAsync();
        await tienda.Server.DisposeAsync();

        CliResult result = await tienda.SendAsync(tienda.WriteSigned());

        Assert.Equal((3, ""), (result.ExitCode, result.Text));
        Assert.Contains("No se envió nada", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ResumenThroughAChannelWithoutThem_IsRefused()
    {
        await using Tienda tienda = await Tienda.OpenAsync();
        await tienda.Cli.IssueAsync(Documento.Resumen().ToJsonString());
        string xml = Directory.GetFiles(tienda.Cli.PathOf("salida"), "*.xml").Single();
        string signed = tienda.Write("resumen.xml", Firmantes.Rosita.SignXml(await File.ReadAllBytesAsync(xml), "xml").Xml);

        CliResult result = await tienda.SendAsync(signed);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no los recibe", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_SeveralFiles_OneBadHindersNotTheNext()
    {
        await using Tienda tienda = await Tienda.OpenAsync();
        tienda.Cli.Write("a.xml", "<html/>");
        tienda.WriteSigned("b.xml");

        CliResult result = await tienda.SendAsync(tienda.Cli.PathOf("a.xml"), tienda.Cli.PathOf("b.xml"));

        Assert.Equal((1, "aceptado"), (result.ExitCode, (string)result.Only["estado"]!));
        Assert.Contains("a.xml", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--wait", "-1")]
    [InlineData("--wait", "90000")]
    [InlineData("--out", "no-existe")]
    [InlineData("--channel", "otro")]
    [InlineData("--config", "no-existe.json")]
    public async Task Send_WrongOptions_EndWithTwo(string option, string value)
    {
        await using Tienda tienda = await Tienda.OpenAsync();

        Assert.Equal(2, (await tienda.Cli.RunAsync(["send", tienda.WriteSigned(), .. option == "--config" ? [] : new[] { "--config", tienda.Config }, option, value])).ExitCode);
    }
}
