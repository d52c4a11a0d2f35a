using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

public sealed class BoletaVoiderTests
{
    private readonly Caja _caja = new();

    [Fact]
    public async Task Void_RegisteredBoleta_WaitsForTheSummaryAndCountsUntilThen()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);

        VoidResult result = await _caja.Voider.VoidAsync(boleta.Id, " Error en el precio ");

        Assert.Equal((VoidStatus.Requested, EstadoComprobante.AnulacionPendiente, new DateOnly(2026, 1, 22)), (result.Status, result.Comprobante!.Estado, result.UltimoDia));
        Assert.Contains("la boleta B001-1", result.Mensaje, StringComparison.Ordinal);
        Assert.Equal(EstadoItemResumen.Anular, Assert.Single(await _caja.Store.ListGruposAsync()).Operacion);
        Assert.Equal("Error en el precio", (await _caja.Store.GetEventosAsync(boleta.Id))[^1].Mensaje);
        Assert.Equal(50m, await _caja.VentasMesAsync());
    }

    [Fact]
    public async Task Void_ChannelThatMakesTheSummaryItself_IsWorkedAlone()
    {
        var caja = new Caja { Canal = new PseCapabilities { Voids = true } };
        ComprobanteEmitido boleta = await caja.VenderAsync("v", 50m);

        Assert.Equal(VoidStatus.Requested, (await caja.Voider.VoidAsync(boleta.Id, "Error en el precio")).Status);

        Assert.Empty(await caja.Store.ListGruposAsync());
        Assert.Equal(EstadoComprobante.Anulado, (await caja.ResponderAsync(CausaEvento.RespuestaAnulado)).Estado);
        Assert.Equal(0m, await caja.VentasMesAsync());
    }

    [Fact]
    public async Task Void_ChannelThatDoesBoth_GoesBySummary()
    {
        var caja = new Caja { Canal = new PseCapabilities { Voids = true, Summaries = true } };
        ComprobanteEmitido boleta = await caja.VenderAsync("v", 50m);

        await caja.Voider.VoidAsync(boleta.Id, "Error en el precio");

        Assert.Single(await caja.Store.ListGruposAsync());
    }

    [Fact]
    public async Task Void_ChannelThatDoesNeither_SaysSoAndOffersTheNotaDeCredito()
    {
        var caja = new Caja { Canal = new PseCapabilities() };
        ComprobanteEmitido boleta = await caja.VenderAsync("v", 50m);

        VoidResult result = await caja.Voider.VoidAsync(boleta.Id, "Error en el precio");

        Assert.Equal((VoidStatus.NeedsNotaCredito, "IZI-EMI-025"), (result.Status, result.Issue!.Code.Value));
        Assert.Equal(EstadoComprobante.Aceptado, (await caja.MirarAsync(boleta)).Estado);
        Assert.True((await caja.Issuer.IssueNotaCreditoAsync(result.NotaCredito!, "n")).IsIssued);
    }

    [Fact]
    public async Task Void_AgainWhileItWaitsAndOnceItIsDone_ChangesNothing()
    {
        var caja = new Caja { Canal = new PseCapabilities { Voids = true } };
        ComprobanteEmitido boleta = await caja.VenderAsync("v", 50m);
        await caja.Voider.VoidAsync(boleta.Id, "Error en el precio");

        VoidResult waiting = await caja.Voider.VoidAsync(boleta.Id, "Otra vez");
        await caja.ResponderAsync(CausaEvento.RespuestaAnulado);
        VoidResult done = await caja.Voider.VoidAsync(boleta.Id, "Otra vez");

        Assert.Equal((VoidStatus.Repeated, EstadoComprobante.AnulacionPendiente), (waiting.Status, waiting.Comprobante!.Estado));
        Assert.Equal((VoidStatus.Repeated, EstadoComprobante.Anulado), (done.Status, done.Comprobante!.Estado));
    }

    [Theory]
    [InlineData(null, "Espere")]
    [InlineData(CausaEvento.SinRespuesta, "Espere")]
    [InlineData(CausaEvento.RespuestaRechazado, "No hay nada que anular")]
    [InlineData(CausaEvento.RespuestaNoRegistrado, "Resuelva primero")]
    public async Task Void_NotRegistered_IsRefusedWithTheNextStep(CausaEvento? respuesta, string remedio)
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m, respuesta);

        VoidResult result = await _caja.Voider.VoidAsync(boleta.Id, "Error en el precio");

        Assert.Equal((VoidStatus.Refused, "IZI-EMI-022"), (result.Status, result.Issue!.Code.Value));
        Assert.Contains(remedio, result.Mensaje, StringComparison.Ordinal);
        Assert.Equal(boleta, await _caja.MirarAsync(boleta));
    }

    [Fact]
    public async Task Void_LastSecondOfTheSeventhDay_IsAskedAndASecondLaterANoteIsOffered()
    {
        ComprobanteEmitido primera = await _caja.VenderAsync("v", 50m);
        ComprobanteEmitido segunda = await _caja.VenderAsync("w", 30m);
        _caja.Clock.Advance(new DateTimeOffset(2026, 1, 22, 23, 59, 59, Lima.Offset) - _caja.Clock.GetUtcNow());

        Assert.Equal(VoidStatus.Requested, (await _caja.Voider.VoidAsync(primera.Id, "Error en el precio")).Status);
        _caja.Clock.Advance(TimeSpan.FromSeconds(1));
        VoidResult late = await _caja.Voider.VoidAsync(segunda.Id, "Error en el precio");

        Assert.Equal((VoidStatus.NeedsNotaCredito, true, "IZI-EMI-024", new DateOnly(2026, 1, 22)), (late.Status, late.OffersNotaCredito, late.Issue!.Code.Value, late.UltimoDia));
        IssueResult nota = await _caja.Issuer.IssueNotaCreditoAsync(late.NotaCredito!, "n");
        Assert.Equal((30m, segunda.Id), (nota.Comprobante!.ImporteTotal, nota.Comprobante.Afectado));
    }

    [Fact]
    public async Task Void_BoletaUnderALiveNote_IsRefusedUntilTheNoteIsGone()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);
        await _caja.AcreditarAsync("n", boleta, 20m);

        VoidResult result = await _caja.Voider.VoidAsync(boleta.Id, "Error en el precio");
        await _caja.ResponderAsync(CausaEvento.RespuestaRechazado);

        Assert.Equal((VoidStatus.Refused, "IZI-EMI-023"), (result.Status, result.Issue!.Code.Value));
        Assert.Contains("una nota de crédito BC01-1 por S/ 20.00", result.Mensaje, StringComparison.Ordinal);
        Assert.Equal(VoidStatus.Requested, (await _caja.Voider.VoidAsync(boleta.Id, "Error en el precio")).Status);
    }

    [Fact]
    public async Task Void_LateBoletaWithPartOfItTakenBack_IsNotOfferedAWholeNote()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);
        await _caja.AcreditarAsync("n", boleta, 20m);
        _caja.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal("IZI-EMI-023", (await _caja.Voider.VoidAsync(boleta.Id, "Error en el precio")).Issue!.Code.Value);
    }

    [Fact]
    public async Task Void_NotaDeCredito_IsAnnulledLikeABoletaAndItsAmountIsFreeAgain()
    {
        var caja = new Caja { Canal = new PseCapabilities { Voids = true } };
        ComprobanteEmitido boleta = await caja.VenderAsync("v", 50m);
        IssueResult nota = await caja.AcreditarAsync("n", boleta, 50m);
        await caja.ResponderAsync(CausaEvento.RespuestaAceptado);

        Assert.Equal(VoidStatus.Requested, (await caja.Voider.VoidAsync(nota.Comprobante!.Id, "No devolvió nada")).Status);
        await caja.ResponderAsync(CausaEvento.RespuestaAnulado);

        Assert.Equal(50m, await caja.VentasMesAsync());
        Assert.True((await caja.AcreditarAsync("n2", boleta, 50m)).IsIssued);
    }

    [Fact]
    public async Task Void_LateNote_SaysWhichNoteWouldUndoIt()
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);
        IssueResult nota = await _caja.AcreditarAsync("n", boleta, 50m);
        await _caja.ResponderAsync(CausaEvento.RespuestaAceptado);
        _caja.Clock.Advance(TimeSpan.FromDays(30));

        VoidResult result = await _caja.Voider.VoidAsync(nota.Comprobante!.Id, "No devolvió nada");

        Assert.Equal((VoidStatus.Refused, "IZI-EMI-024"), (result.Status, result.Issue!.Code.Value));
        Assert.Contains("nota de débito sobre B001-1", result.Mensaje, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Void_NoteAndAnnulmentAtOnce_NeverBothStand()
    {
        for (int i = 0; i < 50; i++)
        {
            ComprobanteEmitido boleta = await _caja.VenderAsync($"v{i}", 50m);

            Task<VoidResult> annulment = Task.Run(() => _caja.Voider.VoidAsync(boleta.Id, "Error en el precio"));
            Task<IssueResult> nota = Task.Run(() => _caja.AcreditarAsync($"n{i}", boleta, 20m));
            await Task.WhenAll(annulment, nota);

            Assert.NotEqual((await annulment).Status == VoidStatus.Requested, (await nota).IsIssued);
            if ((await nota).IsIssued)
            {
                await _caja.ResponderAsync(CausaEvento.RespuestaAceptado);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  x ")]
    public async Task Void_MotiveTooShort_IsRefused(string motivo)
    {
        ComprobanteEmitido boleta = await _caja.VenderAsync("v", 50m);

        Assert.Equal("IZI-EMI-020", (await _caja.Voider.VoidAsync(boleta.Id, motivo)).Issue!.Code.Value);
        Assert.Equal("IZI-EMI-020", (await _caja.Voider.VoidAsync(boleta.Id, new string('x', 101))).Issue!.Code.Value);
    }

    [Fact]
    public async Task Void_UnknownNumber_SaysSo()
    {
        VoidResult result = await _caja.Voider.VoidAsync(ComprobanteId.Parse($"{Ventas.Tienda.Ruc.Value}-03-B001-99"), "Error en el precio");

        Assert.Equal((VoidStatus.Refused, "IZI-EMI-021", null), (result.Status, result.Issue!.Code.Value, result.UltimoDia));
    }

    [Fact]
    public async Task Void_Factura_BelongsIntoAVoidingFile()
    {
        AppendResult factura = await _caja.Store.AppendAsync(
            Ventas.Pedido("f", serie: "F001", tipo: TipoComprobante.Factura),
            context => new NuevoComprobante(Factura.From(Ventas.De(9m), Ventas.Tienda, context.Numero, context.FechaEmision), "<xml/>"u8.ToArray()));
        await _caja.ResponderAsync(CausaEvento.RespuestaAceptado);

        Assert.Equal("IZI-EMI-027", (await _caja.Voider.VoidAsync(factura.Comprobante!.Id, "Error en el precio")).Issue!.Code.Value);
    }
}
