using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Sandbox.Tests;

/// <summary>Voiding files, and annulments that the PSE makes itself.</summary>
public sealed class BajaTests
{
    private static readonly Factura Factura = EscenariosDocumento.Factura;

    private static readonly DateOnly Dia = new(2026, 1, 16);

    [Fact]
    public async Task Baja_OfARegisteredFactura_AnnulsIt()
    {
        await using Banco banco = await OpenAsync();

        EnvioResult result = await banco.ResumirAsync(Baja(Dia));

        Assert.Equal(EstadoEnvio.Aceptado, result.Estado);
        Assert.Equal("RA-20260116-1", CdrReader.Read(result.CdrZip!).Referencia);
        Assert.Equal(EstadoRecibido.Anulado, banco.Sandbox.Find(Factura.Id)!.Estado);
    }

    [Fact]
    public async Task Baja_OfAnUnknownFactura_Is2105()
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal("2105", (await banco.ResumirAsync(Baja(Dia))).Codigo);
    }

    [Fact]
    public async Task Baja_Twice_Is2323AndTheSameFileAgain2324()
    {
        await using Banco banco = await OpenAsync();
        await banco.ResumirAsync(Baja(Dia));

        Assert.Equal("2323", (await banco.ResumirAsync(Baja(Dia, numero: 2))).Codigo);
        Assert.Equal("2324", (await banco.ResumirAsync(Baja(Dia, motivo: "OTRO MOTIVO"))).Codigo);
    }

    [Fact]
    public async Task Baja_OfARejectedFactura_Is2398()
    {
        await using Banco banco = await OpenAsync(reject: true);

        Assert.Equal("2398", (await banco.ResumirAsync(Baja(Dia))).Codigo);
    }

    [Fact]
    public async Task Baja_WithAnotherDate_Is2375()
    {
        await using Banco banco = await OpenAsync();

        Assert.Equal("2375", (await banco.ResumirAsync(Baja(Dia.AddDays(-1)))).Codigo);
    }

    [Theory]
    [InlineData(7, "0")]
    [InlineData(8, "2957")]
    public async Task Baja_Late_Is2957AfterSevenDays(int days, string codigo)
    {
        await using Banco banco = await OpenAsync();
        banco.Time.Advance(TimeSpan.FromDays(days));

        Assert.Equal(codigo, (await banco.ResumirAsync(Baja(Dia))).Codigo);
    }

    [Fact]
    public async Task Void_Boleta_IsAnnulledBySummaryOfThePse()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.EnviarAsync();

        EnvioResult taken = await banco.Client.VoidAsync(new AnulacionEnvio(Banco.Boleta.Id, "El cliente desistió"));
        EnvioResult again = await banco.Client.VoidAsync(new AnulacionEnvio(Banco.Boleta.Id, "El cliente desistió"));
        banco.Time.Advance(TimeSpan.FromSeconds(2));
        EnvioResult done = await banco.Client.GetStatusAsync(taken.Ticket!);

        Assert.Equal((EstadoEnvio.EnProceso, taken.Ticket), (taken.Estado, again.Ticket));
        Assert.Equal(EstadoEnvio.Anulado, done.Estado);
        Assert.Equal("RC-20260115-90001", CdrReader.Read(done.CdrZip!).Referencia);
        Assert.Equal(EstadoEnvio.Anulado, (await banco.Client.QueryAsync(new CpeConsulta(Banco.Boleta.Id))).Estado);
    }

    [Fact]
    public async Task Void_BoletaToldBySummaryAndFactura_AreAnnulledToo()
    {
        await using Banco banco = await OpenAsync();
        await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-1", EstadoItemResumen.Adicionar)));

        await banco.Client.VoidAsync(new AnulacionEnvio(Banco.Numero("B001-1").Id, "Error"));
        await banco.Client.VoidAsync(new AnulacionEnvio(Factura.Id, "Error en el cliente"));

        Assert.Equal(EstadoRecibido.Anulado, banco.Sandbox.Find(Banco.Numero("B001-1").Id)!.Estado);
        Assert.Equal("20600695771-RA-20260116-90001", banco.Sandbox.Find(Factura.Id)!.AnuladoPor);
    }

    [Fact]
    public async Task Void_UnknownOrAnnulled_IsRefusedByItsCode()
    {
        await using Banco banco = await Banco.AbrirAsync();

        Assert.Equal("2663", (await banco.Client.VoidAsync(new AnulacionEnvio(Banco.Boleta.Id, "Error"))).Codigo);
        await banco.EnviarAsync();
        await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-27", EstadoItemResumen.Anular)));
        Assert.Equal("2987", (await banco.Client.VoidAsync(new AnulacionEnvio(Banco.Boleta.Id, "Error"))).Codigo);
    }

    [Fact]
    public async Task Health_SaysWhatIsOffered_AndTheLastNumberOfASeries()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.EnviarAsync();
        await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-31", EstadoItemResumen.Adicionar)));

        GenericPseHealth? health = await banco.Client.GetHealthAsync();

        Assert.True(health is { IsDisponible: true, Firma: true });
        Assert.Equal(GenericPseExtensions.Resumenes | GenericPseExtensions.Anulaciones | GenericPseExtensions.UltimoNumero, health.Extensions);
        Assert.Equal(31, await banco.Client.GetLastNumberAsync(Banco.Boleta.Emisor.Ruc, TipoComprobante.Boleta, Serie.Parse("B001")));
        Assert.Equal(0, await banco.Client.GetLastNumberAsync(Banco.Boleta.Emisor.Ruc, TipoComprobante.Boleta, Serie.Parse("B002")));
    }

    private static ComunicacionBaja Baja(DateOnly referencia, int numero = 1, string motivo = "ERROR EN EL CLIENTE") => ComunicacionBaja.From(
        [new LineaBaja(new DocumentoReferido(TipoComprobante.Factura, Factura.Numero), motivo)], Factura.Emisor, new FechasLote(referencia, Dia), numero);

    private static async Task<Banco> OpenAsync(bool reject = false)
    {
        Banco banco = await Banco.AbrirAsync();
        banco.Time.Advance(TimeSpan.FromDays(1));
        if (reject)
        {
            banco.Sandbox.Faults.Enqueue(SandboxFaultKind.Reject);
        }

        await banco.EnviarAsync(Factura);
        return banco;
    }
}
