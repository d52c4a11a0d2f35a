using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Sandbox.Tests;

/// <summary>A note is worth what the register knows of the document that it modifies.</summary>
public sealed class NotaTests
{
    [Fact]
    public async Task Send_NoteOnARegisteredBoleta_IsAccepted()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.EnviarAsync();

        Assert.Equal(EstadoEnvio.Aceptado, (await banco.EnviarAsync(Banco.Devolucion("B001-27"))).Estado);
    }

    [Fact]
    public async Task Send_NoteOnABoletaToldBySummary_IsAccepted()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-27", EstadoItemResumen.Adicionar)));

        Assert.Equal(EstadoEnvio.Aceptado, (await banco.EnviarAsync(Banco.Devolucion("B001-27"))).Estado);
    }

    [Fact]
    public async Task Send_NoteOnAnUnknownBoleta_Is2119AndNamesIt()
    {
        await using Banco banco = await Banco.AbrirAsync();

        EnvioResult result = await banco.EnviarAsync(Banco.Devolucion("B001-27"));

        Assert.Equal((EstadoEnvio.Rechazado, "2119"), (result.Estado, result.Codigo));
        Assert.Contains("B001-27", result.Mensaje, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_DebitNoteOnAnUnknownBoleta_Is2209()
    {
        await using Banco banco = await Banco.AbrirAsync();

        Assert.Equal("2209", (await banco.EnviarAsync(EscenariosDocumento.Intereses)).Codigo);
    }

    [Fact]
    public async Task Send_NoteOnARejectedBoleta_Is2121()
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(SandboxFaultKind.Reject);
        await banco.EnviarAsync();

        Assert.Equal("2121", (await banco.EnviarAsync(Banco.Devolucion("B001-27"))).Codigo);
    }

    [Fact]
    public async Task Send_NoteOnAnAnnulledBoleta_Is2120()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.EnviarAsync();
        await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-27", EstadoItemResumen.Anular)));

        Assert.Equal("2120", (await banco.EnviarAsync(Banco.Devolucion("B001-27"))).Codigo);
    }

    [Fact]
    public async Task Send_NoteDatedBeforeItsBoleta_Is2885()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.EnviarAsync();

        Assert.Equal("2885", (await banco.EnviarAsync(Banco.Devolucion("B001-27", Escenarios.UnaLinea.Fecha.AddDays(-1)))).Codigo);
    }

    [Theory]
    [InlineData(3, "0")]
    [InlineData(4, "2108")]
    public async Task Send_FacturaLate_Is2108AfterThreeDays(int days, string codigo)
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Time.Advance(TimeSpan.FromDays(1 + days));

        Assert.Equal(codigo, (await banco.EnviarAsync(EscenariosDocumento.Factura)).Codigo);
    }
}
