using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Sandbox.Tests;

/// <summary>The register in a file outlives the process, however it ended.</summary>
public sealed class StateTests : IDisposable
{
    private readonly TemporaryFile _file = new(default, ".jsonl");

    [Fact]
    public async Task State_AfterARestart_KnowsEveryNumberAndGivesTheSameCdr()
    {
        byte[] cdr;
        await using (Banco before = await OpenAsync())
        {
            cdr = (await before.EnviarAsync()).CdrZip!;
            await before.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-28", EstadoItemResumen.Adicionar)));
            await before.ResumirAsync(Banco.Resumen(2, Banco.Linea("B001-28", EstadoItemResumen.Anular)));
        }

        await using Banco after = await OpenAsync();

        Assert.Equal(2, after.Sandbox.Count);
        Assert.Equal(cdr, after.Sandbox.Find(Banco.Boleta.Id)!.CdrZip);
        Assert.Equal(Banco.Firmada(Banco.Boleta).Xml.ToArray(), after.Sandbox.Find(Banco.Boleta.Id)!.Xml.ToArray());
        Assert.Equal(EstadoRecibido.Anulado, after.Sandbox.Find(Banco.Numero("B001-28").Id)!.Estado);
        Assert.Equal("1032", (await after.EnviarAsync(Banco.Numero("B001-28"))).Codigo);
        Assert.Equal(["10412365785-RC-20260115-2", "10412365785-RC-20260115-1", "10412365785-03-B001-27"], after.Sandbox.Recibidos.Select(static documento => documento.NombreArchivo));
    }

    [Fact]
    public async Task State_TicketGivenBeforeARestart_IsAnsweredAfterIt()
    {
        string ticket;
        await using (Banco before = await OpenAsync())
        {
            ticket = (await before.Client.SendSummaryAsync(Banco.Firmado(Banco.Resumen(1, Banco.Linea("B001-28", EstadoItemResumen.Adicionar))))).Ticket!;
        }

        await using Banco after = await OpenAsync();
        after.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(EstadoEnvio.Aceptado, (await after.Client.GetStatusAsync(ticket)).Estado);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(2000)]
    public async Task State_LastLineBrokenOff_IsForgottenAndWrittenOver(int missing)
    {
        await using (Banco before = await OpenAsync())
        {
            await before.EnviarAsync();
            await before.EnviarAsync(Banco.Numero("B001-28"));
        }

        using (FileStream file = File.OpenWrite(_file.Path))
        {
            file.SetLength(file.Length - missing);
        }

        await using (Banco after = await OpenAsync())
        {
            Assert.Null(after.Sandbox.Find(Banco.Numero("B001-28").Id));
            Assert.True((await after.EnviarAsync(Banco.Numero("B001-28"))).IsAceptado);
        }

        await using Banco again = await OpenAsync();
        Assert.Equal(2, again.Sandbox.Count);
    }

    [Fact]
    public async Task State_FirstLineBrokenOff_BeginsAnew()
    {
        await File.WriteAllTextAsync(_file.Path, "{\"formato\":\"izisales-sandbox-1\",\"certifi");

        await using Banco banco = await OpenAsync();

        Assert.True((await banco.EnviarAsync()).IsAceptado);
    }

    [Theory]
    [InlineData("hola")]
    [InlineData("{\"formato\":\"otro\"}\n")]
    [InlineData("hola\n")]
    public async Task State_FileOfSomethingElse_IsLeftAlone(string text)
    {
        await File.WriteAllTextAsync(_file.Path, text);

        FormatException mistake = await Assert.ThrowsAsync<FormatException>(OpenAsync);

        Assert.Contains(_file.Path, mistake.Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(_file.Path));
    }

    [Fact]
    public async Task State_LineInTheMiddleDamaged_SaysWhich()
    {
        await using (Banco before = await OpenAsync())
        {
            await before.EnviarAsync();
            await before.EnviarAsync(Banco.Numero("B001-28"));
        }

        string[] lines = await File.ReadAllLinesAsync(_file.Path);
        lines[1] = lines[1][..50];
        await File.WriteAllTextAsync(_file.Path, string.Join('\n', lines) + "\n");

        Assert.Contains("línea 2", (await Assert.ThrowsAsync<FormatException>(OpenAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_FileInUse_IsRefused()
    {
        await using Banco first = await OpenAsync();

        await Assert.ThrowsAsync<IOException>(OpenAsync);
    }

    [Fact]
    public async Task Clear_WithAFile_EmptiesItToo()
    {
        await using (Banco before = await OpenAsync())
        {
            await before.EnviarAsync();
            before.Sandbox.Clear();
        }

        await using Banco after = await OpenAsync();
        Assert.Equal(0, after.Sandbox.Count);
    }

    public void Dispose() => _file.Dispose();

    private Task<Banco> OpenAsync() => Banco.AbrirAsync(options =>
    {
        options.StateFile = _file.Path;
        options.Signer = null;
    });
}
