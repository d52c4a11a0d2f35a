using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

public sealed class BoletaIssuerNotasTests
{
    private readonly Caja _caja = new();

    public static TheoryData<CausaEvento?, string, string> NotRegistered => new()
    {
        { null, "2119", "2209" },
        { CausaEvento.SinRespuesta, "2119", "2209" },
        { CausaEvento.RespuestaNoRegistrado, "2119", "2209" },
        { CausaEvento.NumeroAjeno, "2119", "2209" },
        { CausaEvento.RespuestaRechazado, "2121", "2208" },
        { CausaEvento.RespuestaAnulado, "2120", "2207" },
    };

    [Fact]
    public async Task IssueNotaCredito_RegisteredBoleta_TakesItsOwnNumberAndIsSigned()
    {
        var caja = new Caja { Signer = Firmantes.Rosita };
        ComprobanteEmitido boleta = await caja.VenderAsync("v", 50m);

        IssueResult result = await caja.AcreditarAsync("n", boleta, 20m);

        Assert.Equal((IssueStatus.Issued, "BC01-1", boleta.Id, 20m), (result.Status, result.Comprobante!.Numero.Value, result.Comprobante.Afectado, result.Comprobante.ImporteTotal));
        var nota = (NotaCredito)CpeReader.Read(await caja.Store.GetXmlAsync(result.Comprobante.Id)).Comprobante!;
        Assert.Equal((boleta.Numero, MotivoNotaCredito.DevolucionItem), (nota.Afectado.Numero, nota.Motivo));
        Assert.True(SignatureVerifier.Verify((await caja.Store.GetXmlAsync(result.Comprobante.Id))!).IsValid);
    }

    [Fact]
    public async Task IssueNotaDebito_RegisteredBoleta_TakesItsOwnNumberAndCountsAtOnce()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);

        IssueResult result = await _caja.CargarAsync("n", boleta, 5m);

        Assert.Equal((IssueStatus.Issued, "BD01-1", boleta.Id), (result.Status, result.Comprobante!.Numero.Value, result.Comprobante.Afectado));
        Assert.Equal(55m, await _caja.VentasMesAsync());
    }

    [Theory]
    [MemberData(nameof(NotRegistered))]
    public async Task IssueNota_BoletaThatDoesNotStand_IsRefusedWithSunatsCodeAndTakesNoNumber(CausaEvento? respuesta, string credito, string debito)
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m, respuesta);

        IssueResult nota = await _caja.AcreditarAsync("c", boleta, 20m);
        IssueResult cargo = await _caja.CargarAsync("d", boleta, 5m);

        Assert.Equal((IssueStatus.Invalid, credito), (nota.Status, Caja.Codigo(nota)));
        Assert.Equal((IssueStatus.Invalid, debito), (cargo.Status, Caja.Codigo(cargo)));
        Assert.Single(await _caja.Store.CheckSeriesAsync(Ventas.Tienda.Ruc));
    }

    [Fact]
    public async Task IssueNotaCredito_BoletaAboutToBeAnnulled_IsRefused()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);
        await _caja.Voider.VoidAsync(boleta.Id, "Error en el precio");

        Assert.Equal("2120", Caja.Codigo(await _caja.AcreditarAsync("c", boleta, 20m)));
    }

    [Fact]
    public async Task IssueNotaCredito_ACentimoAboveWhatIsLeft_IsRefusedAndTheRestIsNot()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);
        await _caja.AcreditarAsync("n1", boleta, 20m);

        IssueResult above = await _caja.AcreditarAsync("n2", boleta, 30.01m);
        IssueResult rest = await _caja.AcreditarAsync("n2", boleta, 30m);
        IssueResult nothingLeft = await _caja.AcreditarAsync("n3", boleta, 0.10m);

        Assert.Equal((IssueStatus.Invalid, "IZI-EMI-012"), (above.Status, Caja.Codigo(above)));
        Assert.Contains("S/ 30.00", above.ValidationReport.Issues[^1].Remedy, StringComparison.Ordinal);
        Assert.True(rest.IsIssued);
        Assert.Contains("Ya se devolvió todo", nothingLeft.ValidationReport.Issues[^1].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IssueNotaCredito_RejectedOne_GivesItsAmountFree()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);
        await _caja.AcreditarAsync("n1", boleta, 50m);
        await _caja.ResponderAsync(CausaEvento.RespuestaRechazado);

        Assert.True((await _caja.AcreditarAsync("n2", boleta, 50m)).IsIssued);
    }

    [Fact]
    public async Task IssueNotaCredito_FiftyAtOnce_NeverTakeBackMoreThanWasPaid()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 100m);

        IssueResult[] results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => _caja.AcreditarAsync($"n{i}", boleta, 9.30m))));

        Assert.Equal(10, results.Count(result => result.IsIssued));
        Assert.All(results.Where(result => !result.IsIssued), result => Assert.Equal("IZI-EMI-012", Caja.Codigo(result)));
    }

    [Fact]
    public async Task IssueNotaCredito_WholeBoletaTakenBack_LeavesNothingInTheMeter()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 49.90m);
        Comprobante original = CpeReader.Read(await _caja.Store.GetXmlAsync(boleta.Id)).Comprobante!;

        IssueResult result = await _caja.Issuer.IssueNotaCreditoAsync(AjusteCredito.From(original, MotivoNotaCredito.AnulacionOperacion, "Se emitió por error"), "n");

        Assert.Equal(49.90m, result.Comprobante!.ImporteTotal);
        Assert.Equal(49.90m, await _caja.VentasMesAsync());
        await _caja.ResponderAsync(CausaEvento.RespuestaAceptado);
        Assert.Equal(0m, await _caja.VentasMesAsync());
    }

    [Fact]
    public async Task IssueNotaCredito_DayBeforeTheBoleta_IsRefusedAndTheSameDayIsNot()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);
        var vispera = new IssueOptions { FechaEmision = new DateTimeOffset(2026, 1, 14, 23, 59, 59, Lima.Offset) };
        var mismoDia = new IssueOptions { FechaEmision = new DateTimeOffset(2026, 1, 15, 0, 0, 0, Lima.Offset) };

        Assert.Equal("2885", Caja.Codigo(await _caja.AcreditarAsync("n", boleta, 20m, vispera)));
        Assert.True((await _caja.AcreditarAsync("n", boleta, 20m, mismoDia)).IsIssued);
    }

    [Fact]
    public async Task IssueNotaCredito_BoletaIssuedElsewhere_IsLeftToSunat()
    {
        var ajena = ComprobanteId.Parse($"{Ventas.Tienda.Ruc.Value}-03-B009-77");

        IssueResult result = await _caja.Issuer.IssueNotaCreditoAsync(Caja.Devolucion(ajena, 20m), "n");

        Assert.Equal((IssueStatus.Issued, ajena), (result.Status, result.Comprobante!.Afectado));
    }

    [Fact]
    public async Task IssueNotaCredito_SameKeyAgain_GivesTheSameNote()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);
        IssueResult first = await _caja.AcreditarAsync("n", boleta, 50m);

        IssueResult again = await _caja.AcreditarAsync("n", boleta, 50m);

        Assert.Equal((IssueStatus.Repeated, first.Comprobante), (again.Status, again.Comprobante));
    }

    [Fact]
    public async Task IssueNotaCredito_OtherMotiveUnderTheSameKey_SaysSo()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);
        await _caja.AcreditarAsync("n", boleta, 20m);
        AjusteCredito otro = new() { Sale = Ventas.De(20m), Afectado = Caja.Devolucion(boleta.Id, 20m).Afectado, Motivo = MotivoNotaCredito.DisminucionValor, Sustento = "Devuelve un producto" };

        EmisionException exception = await Assert.ThrowsAsync<EmisionException>(() => _caja.Issuer.IssueNotaCreditoAsync(otro, "n"));

        Assert.Equal("IZI-EMI-001", exception.Code);
    }

    [Fact]
    public async Task IssueNotaCredito_MotiveThatNoBoletaAllows_IsInvalid()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);
        AjusteCredito descuento = new() { Sale = Ventas.De(5m), Afectado = Caja.Devolucion(boleta.Id, 5m).Afectado, Motivo = MotivoNotaCredito.DescuentoGlobal, Sustento = "Descuento" };

        IssueResult result = await _caja.Issuer.IssueNotaCreditoAsync(descuento, "n");

        Assert.Equal(IssueStatus.Invalid, result.Status);
    }

    [Fact]
    public async Task IssueNotaCredito_SeriesOfTheShop_IsUsed()
    {
        _caja.Options.SerieNotaCredito = Serie.Parse("BC07");
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);

        Assert.Equal("BC07-1", (await _caja.AcreditarAsync("n", boleta, 20m)).Comprobante!.Numero.Value);
    }
}
