using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

public sealed class BoletaIssuerReemplazoTests
{
    private readonly Caja _caja = new();

    [Fact]
    public async Task Reissue_RejectedBoleta_LinksBothAndCountsTheSaleOnce()
    {
        ComprobanteEmitido rechazada = await _caja.VenderAsync("v", 50m, CausaEvento.RespuestaRechazado);

        IssueResult result = await _caja.Issuer.ReissueAsync(rechazada.Id, Ventas.De(48m), "v-2");

        Assert.Equal((IssueStatus.Issued, "B001-2", rechazada.Id), (result.Status, result.Comprobante!.Numero.Value, result.Comprobante.Reemplaza));
        ComprobanteEmitido antes = await _caja.MirarAsync(rechazada);
        Assert.Equal((EstadoComprobante.Reemplazado, result.Comprobante.Id), (antes.Estado, antes.ReemplazadoPor));
        Assert.Equal(48m, await _caja.VentasMesAsync());
    }

    [Fact]
    public async Task Reissue_SameKeyAgain_GivesTheSameBoletaAndAnotherKeyIsRefused()
    {
        ComprobanteEmitido rechazada = await _caja.VenderAsync("v", 50m, CausaEvento.RespuestaRechazado);
        IssueResult first = await _caja.Issuer.ReissueAsync(rechazada.Id, Ventas.De(50m), "v-2");

        IssueResult again = await _caja.Issuer.ReissueAsync(rechazada.Id, Ventas.De(50m), "v-2");
        IssueResult other = await _caja.Issuer.ReissueAsync(rechazada.Id, Ventas.De(50m), "v-3");

        Assert.Equal((IssueStatus.Repeated, first.Comprobante), (again.Status, again.Comprobante));
        Assert.Equal((IssueStatus.Invalid, "IZI-EMI-013"), (other.Status, Caja.Codigo(other)));
        Assert.Contains("B001-2", other.ValidationReport.Issues[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reissue_TwentyTillsAtOnce_ReplaceItOnce()
    {
        ComprobanteEmitido rechazada = await _caja.VenderAsync("v", 50m, CausaEvento.RespuestaRechazado);

        IssueResult[] results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => _caja.Issuer.ReissueAsync(rechazada.Id, Ventas.De(50m), $"r{i}"))));

        Assert.Single(results, result => result.IsIssued);
        Assert.Equal(50m, await _caja.VentasMesAsync());
    }

    [Fact]
    public async Task Reissue_KeyOfAPlainSaleOfTheSameGoods_IsAnotherWish()
    {
        ComprobanteEmitido rechazada = await _caja.VenderAsync("v", 50m, CausaEvento.RespuestaRechazado);
        await _caja.VenderAsync("otra", 50m);

        await Assert.ThrowsAsync<EmisionException>(() => _caja.Issuer.ReissueAsync(rechazada.Id, Ventas.De(50m), "otra"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(CausaEvento.RespuestaAceptado)]
    [InlineData(CausaEvento.SinRespuesta)]
    [InlineData(CausaEvento.RespuestaNoRegistrado)]
    [InlineData(CausaEvento.NumeroAjeno)]
    public async Task Reissue_NumberThatMayStillBeThisSales_IsRefused(CausaEvento? respuesta)
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m, respuesta);

        IssueResult result = await _caja.Issuer.ReissueAsync(boleta.Id, Ventas.De(50m), "v-2");

        Assert.Equal((IssueStatus.Invalid, "IZI-EMI-013"), (result.Status, Caja.Codigo(result)));
        Assert.Equal(50m, await _caja.VentasMesAsync());
    }

    [Fact]
    public async Task Reissue_UnknownNumberOrOtherKind_IsRefused()
    {
        ComprobanteEmitido rechazada = await _caja.VenderAsync("v", 50m, CausaEvento.RespuestaRechazado);
        ComprobanteEmitido boleta = await _caja.VenderAsync("w", 50m);

        IssueResult unknown = await _caja.Issuer.ReissueAsync(ComprobanteId.Parse($"{Ventas.Tienda.Ruc.Value}-03-B001-99"), Ventas.De(50m), "a");
        IssueResult kind = await _caja.Issuer.ReissueAsync(rechazada.Id, Caja.Devolucion(boleta.Id, 5m), "b");

        Assert.Equal(("IZI-EMI-013", "IZI-EMI-015"), (Caja.Codigo(unknown), Caja.Codigo(kind)));
    }

    [Fact]
    public async Task Reissue_DocumentOfAnotherShop_IsABugOfTheCaller() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _caja.Issuer.ReissueAsync(ComprobanteId.Parse("20600695771-03-B001-1"), Ventas.De(50m), "a"));

    [Fact]
    public async Task Reissue_RejectedNote_TakesTheNextNumberOfNotes()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);
        await _caja.AcreditarAsync("n", boleta, 50m);
        ComprobanteEmitido rechazada = await _caja.ResponderAsync(CausaEvento.RespuestaRechazado);

        IssueResult result = await _caja.Issuer.ReissueAsync(rechazada.Id, Caja.Devolucion(boleta.Id, 50m), "n-2");

        Assert.Equal(("BC01-2", rechazada.Id, boleta.Id), (result.Comprobante!.Numero.Value, result.Comprobante.Reemplaza, result.Comprobante.Afectado));
        Assert.Equal(0, (await _caja.Store.GetOutboxStatusAsync()).PorRevisar);
    }

    [Fact]
    public async Task Reissue_InTheNextMonth_MovesTheSaleThere()
    {
        ComprobanteEmitido rechazada = await _caja.VenderAsync("v", 50m, CausaEvento.RespuestaRechazado);
        _caja.Clock.Advance(TimeSpan.FromDays(20));

        await _caja.Issuer.ReissueAsync(rechazada.Id, Ventas.De(50m), "v-2");

        Assert.Equal(0m, (await _caja.Store.GetAcumuladoAsync(Ventas.Tienda.Ruc, new DateOnly(2026, 1, 31))).VentasMes);
        Assert.Equal(new Acumulado(50m, 50m, 0m, 0m), await _caja.Store.GetAcumuladoAsync(Ventas.Tienda.Ruc, new DateOnly(2026, 2, 1)));
    }

    [Fact]
    public async Task Correct_NeverRegistered_KeepsNumberInstantAndKey()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m, CausaEvento.RespuestaNoRegistrado);
        _caja.Clock.Advance(TimeSpan.FromHours(3));

        IssueResult result = await _caja.Issuer.CorrectAsync(boleta.Id, Ventas.De(45m));

        Assert.Equal(
            (IssueStatus.Issued, boleta.Id, "v", boleta.FechaEmision, 45m, EstadoComprobante.Emitido),
            (result.Status, result.Comprobante!.Id, result.Comprobante.IdempotencyKey, result.Comprobante.FechaEmision, result.Comprobante.ImporteTotal, result.Comprobante.Estado));
        Assert.Equal(45m, CpeReader.Read(await _caja.Store.GetXmlAsync(boleta.Id)).Comprobante!.Totales.ImporteTotal);
        Assert.Equal(45m, await _caja.VentasMesAsync());
        Assert.Equal(EstadoComprobante.Aceptado, (await _caja.ResponderAsync(CausaEvento.RespuestaAceptado)).Estado);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(CausaEvento.RespuestaAceptado)]
    [InlineData(CausaEvento.RespuestaRechazado)]
    [InlineData(CausaEvento.SinRespuesta)]
    public async Task Correct_AnyOtherState_IsRefusedAndChangesNothing(CausaEvento? respuesta)
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m, respuesta);

        IssueResult result = await _caja.Issuer.CorrectAsync(boleta.Id, Ventas.De(45m));

        Assert.Equal((IssueStatus.Invalid, "IZI-EMI-014"), (result.Status, Caja.Codigo(result)));
        Assert.Equal(boleta, await _caja.MirarAsync(boleta));
    }

    [Fact]
    public async Task Correct_Invalid_ChangesNothing()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m, CausaEvento.RespuestaNoRegistrado);

        IssueResult result = await _caja.Issuer.CorrectAsync(boleta.Id, Ventas.De(700.10m));

        Assert.Equal((IssueStatus.Invalid, null), (result.Status, result.Comprobante));
        Assert.Equal(boleta, await _caja.MirarAsync(boleta));
    }

    [Fact]
    public async Task Correct_Note_CountsItsOwnAmountAsFree()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);
        await _caja.AcreditarAsync("n", boleta, 40m);
        ComprobanteEmitido nota = await _caja.ResponderAsync(CausaEvento.RespuestaNoRegistrado);

        Assert.Equal("IZI-EMI-012", Caja.Codigo(await _caja.Issuer.CorrectAsync(nota.Id, Caja.Devolucion(boleta.Id, 50.10m))));
        Assert.Equal(50m, (await _caja.Issuer.CorrectAsync(nota.Id, Caja.Devolucion(boleta.Id, 50m))).Comprobante!.ImporteTotal);
    }

    [Fact]
    public async Task Correct_NoteOnAnotherBoleta_IsRefused()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);
        ComprobanteEmitido otra = await _caja.VenderAsync("w", 50m);
        await _caja.AcreditarAsync("n", boleta, 40m);
        ComprobanteEmitido nota = await _caja.ResponderAsync(CausaEvento.RespuestaNoRegistrado);

        Assert.Equal("IZI-EMI-015", Caja.Codigo(await _caja.Issuer.CorrectAsync(nota.Id, Caja.Devolucion(otra.Id, 40m))));
        Assert.Equal("IZI-EMI-015", Caja.Codigo(await _caja.Issuer.CorrectAsync(nota.Id, Ventas.De(40m))));
    }

    [Fact]
    public async Task Correct_ForeignCurrency_TakesTheNewRate()
    {
        var dolares = new Sale { Lines = Ventas.De(10m).Lines, Moneda = Moneda.Usd };
        await _caja.Issuer.IssueAsync(dolares, "v", new IssueOptions { TipoCambio = 3.70m });
        ComprobanteEmitido boleta = await _caja.ResponderAsync(CausaEvento.RespuestaNoRegistrado);

        await _caja.Issuer.CorrectAsync(boleta.Id, dolares, new IssueOptions { TipoCambio = 3.80m });

        Assert.Equal(38m, await _caja.VentasMesAsync());
    }
}
