using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

public sealed class BoletaIssuerAvisosTests
{
    private readonly VigiaDeCien _vigia = new();
    private readonly Caja _caja;

    public BoletaIssuerAvisosTests() => _caja = new Caja { Watches = [_vigia] };

    [Fact]
    public async Task Issue_SaleThatCrossesTheLimit_KeepsOneNoticeWithIt()
    {
        await _caja.VenderAsync("a", 60m);
        await _caja.VenderAsync("b", 60m);
        await _caja.VenderAsync("c", 60m);

        Assert.Equal(["cien:2026-01"], (await _caja.Store.ListAvisosAsync(Ventas.Tienda.Ruc, 10)).Select(aviso => aviso.Clave));
        Assert.Equal([(0m, 60m), (60m, 120m), (120m, 180m)], _vigia.Steps);
    }

    [Fact]
    public async Task Issue_RefusedSale_KeepsNoNotice()
    {
        await _caja.Issuer.IssueAsync(Ventas.De(700.10m), "a");

        Assert.Empty(await _caja.Store.ListAvisosAsync(Ventas.Tienda.Ruc, 10));
    }

    [Fact]
    public async Task IssueNotaCredito_NotRegisteredYet_MovesNothing()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("a", 60m);
        _vigia.Steps.Clear();

        await _caja.AcreditarAsync("n", boleta, 20m);

        Assert.Equal([(60m, 60m)], _vigia.Steps);
    }

    [Fact]
    public async Task Reissue_SaleThatWasCountedBefore_IsWatchedAsIfItHadNotBeen()
    {
        ComprobanteEmitido rechazada = await _caja.VenderAsync("a", 60m, CausaEvento.RespuestaRechazado);
        _vigia.Steps.Clear();

        await _caja.Issuer.ReissueAsync(rechazada.Id, Ventas.De(55m), "b");

        Assert.Equal([(0m, 55m)], _vigia.Steps);
    }

    [Fact]
    public async Task Correct_SaleThatWasCountedBefore_IsWatchedAsIfItHadNotBeen()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("a", 60m, CausaEvento.RespuestaNoRegistrado);
        _vigia.Steps.Clear();

        await _caja.Issuer.CorrectAsync(boleta.Id, Ventas.De(120m));

        Assert.Equal([(0m, 120m)], _vigia.Steps);
        Assert.Single(await _caja.Store.ListAvisosAsync(Ventas.Tienda.Ruc, 10));
    }

    [Fact]
    public async Task Record_Movement_AsksTheWatchInTheSameTransaction()
    {
        var recorder = new MovimientoRecorder(_caja.Store) { Watches = [_vigia] };

        Assert.True(await recorder.RecordAsync(Movimiento("m", 150m)));
        Assert.False(await recorder.RecordAsync(Movimiento("m", 150m)));

        Assert.Equal([(0m, 150m)], _vigia.Steps);
        Assert.Single(await _caja.Store.ListAvisosAsync(Ventas.Tienda.Ruc, 10));
        Assert.Equal(150m, await _caja.VentasMesAsync());
    }

    [Fact]
    public async Task Record_FractionOfACentimo_IsABugOfTheCaller() =>
        await Assert.ThrowsAsync<ArgumentException>(() => new MovimientoRecorder(_caja.Store).RecordAsync(Movimiento("m", 1.005m)));

    [Fact]
    public async Task Issue_ForeignCurrencyWithoutRate_IsInvalidAndTakesNoNumber()
    {
        var dolares = new Sale { Lines = Ventas.De(20m).Lines, Moneda = Moneda.Usd };

        IssueResult refused = await _caja.Issuer.IssueAsync(dolares, "a");
        IssueResult issued = await _caja.Issuer.IssueAsync(dolares, "a", new IssueOptions { TipoCambio = 3.755m });

        Assert.Equal((IssueStatus.Invalid, "IZI-EMI-010"), (refused.Status, Caja.Codigo(refused)));
        Assert.Equal(("B001-1", 20m, 75.10m), (issued.Comprobante!.Numero.Value, issued.Comprobante.ImporteTotal, issued.Comprobante.ImporteEnSoles));
        Assert.Equal([(0m, 75.10m)], _vigia.Steps);
    }

    [Fact]
    public async Task IssueNotaCredito_ForeignCurrency_TakesTheBoletasRateSoThatNothingIsLeft()
    {
        var dolares = new Sale { Lines = Ventas.De(33.33m).Lines, Moneda = Moneda.Usd };
        await _caja.Issuer.IssueAsync(dolares, "a", new IssueOptions { TipoCambio = 3.7777m });
        ComprobanteEmitido boleta = await _caja.ResponderAsync(CausaEvento.RespuestaAceptado);

        IssueResult soles = await _caja.Issuer.IssueNotaCreditoAsync(Caja.Devolucion(boleta.Id, 5m), "n");
        await _caja.Issuer.IssueNotaCreditoAsync(Caja.Devolucion(boleta.Id, 33.33m, Moneda.Usd), "n");
        await _caja.ResponderAsync(CausaEvento.RespuestaAceptado);

        Assert.Equal("IZI-EMI-011", Caja.Codigo(soles));
        Assert.Equal(0m, await _caja.VentasMesAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Issue_RateThatIsNone_IsABugOfTheCaller(int rate) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _caja.Issuer.IssueAsync(Ventas.De(9m), "a", new IssueOptions { TipoCambio = rate }));

    [Fact]
    public async Task Issue_CertificateOfAnotherRuc_WarnsAndIssues()
    {
        Emisor otra = Ventas.Tienda with { Ruc = Ruc.Parse("10456789124") };
        var caja = new Caja { Signer = Firmantes.Rosita };

        IssueResult result = await caja.Issuer.IssueAsync(Ventas.De(9m), "a", new IssueOptions { Emisor = otra });

        Assert.True(result.IsIssued);
        Assert.Contains(result.ValidationReport.Issues, issue => issue.Code.Value == "IZI-CERT-007");
    }

    [Fact]
    public async Task Issue_ShopThatSendsBySummary_WaitsForIt()
    {
        _caja.Options.Envio = ViaEnvio.Resumen;

        ComprobanteEmitido boleta = (await _caja.Issuer.IssueAsync(Ventas.De(9m), "a")).Comprobante!;

        Assert.Equal((EstadoComprobante.PorResumir, null), (boleta.Estado, boleta.ProximoIntento));
        Assert.Single(await _caja.Store.ListGruposAsync());
    }

    private static Movimiento Movimiento(string key, decimal monto) => new()
    {
        Emisor = Ventas.Tienda.Ruc,
        Key = key,
        Tipo = MovimientoTipo.Venta,
        Fecha = new DateOnly(2026, 1, 15),
        Monto = monto,
        Momento = Ventas.Manana,
    };
}
