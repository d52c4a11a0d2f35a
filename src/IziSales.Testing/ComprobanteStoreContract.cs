using IziSales.Emision;
using IziSales.Ubl;
using Xunit;

namespace IziSales.Testing;

/// <summary>What every <see cref="IComprobanteStore"/> must hold: numbers, keys, archive, totals. Inherit it in the tests of a store of your own.</summary>
public abstract partial class ComprobanteStoreContract : Contract
{
    private static readonly CaseList List = new(typeof(ComprobanteStoreContract));

    /// <summary>Takes nothing: what is to be tried comes from <see cref="Store"/>.</summary>
    protected ComprobanteStoreContract()
        : base(List)
    {
    }

    /// <summary>The names of the cases, a row each, as xunit's <c>MemberData</c>, NUnit's <c>TestCaseSource</c> and MSTest's <c>DynamicData</c> take them.</summary>
    public static IEnumerable<object[]> Cases => List.Rows;

    /// <summary>An empty store, the test's own; it is also an <see cref="IResumenStore"/> and an <see cref="IAvisoStore"/>.</summary>
    protected abstract IComprobanteStore Store { get; }

    private static Ruc Tienda => Ventas.Tienda.Ruc;

    [Case]
    internal async Task Append_ThreeSales_NumbersThemFromOneWithoutGap()
    {
        string[] numeros = [(await Store.VenderAsync("a")).Numero.Value, (await Store.VenderAsync("b")).Numero.Value, (await Store.VenderAsync("c")).Numero.Value];

        Assert.Equal(["B001-1", "B001-2", "B001-3"], numeros);
    }

    [Case]
    internal async Task Append_AnotherSeries_CountsByItself()
    {
        await Store.VenderAsync("a");

        Assert.Equal("B002-1", (await Store.VenderAsync("b", serie: "B002")).Numero.Value);
    }

    [Case]
    internal async Task Append_SameKeyAgain_GivesTheSameDocumentAndTakesNoNumber()
    {
        ComprobanteEmitido first = await Store.VenderAsync("a");

        AppendResult again = await Store.AppendAsync(Ventas.Pedido("a"), _ => throw new InvalidOperationException("A known key builds nothing."));

        Assert.Equal((AppendStatus.Repeated, first), (again.Status, again.Comprobante));
        Assert.Equal("B001-2", (await Store.VenderAsync("b")).Numero.Value);
    }

    [Case]
    internal async Task Append_OtherSaleUnderTheSameKey_IsTold()
    {
        ComprobanteEmitido first = await Store.VenderAsync("a");
        AppendRequest same = Ventas.Pedido("a");
        AppendRequest other = new()
        {
            Emisor = same.Emisor,
            Tipo = same.Tipo,
            Serie = same.Serie,
            IdempotencyKey = same.IdempotencyKey,
            Fingerprint = new byte[32],
            FechaEmision = same.FechaEmision,
        };

        AppendResult result = await Store.AppendAsync(other, context => Ventas.Documento(context));

        Assert.Equal((AppendStatus.KeyTaken, first.Id), (result.Status, result.Comprobante?.Id));
        Assert.Single(await Store.ListAsync(new ComprobanteQuery { Emisor = Tienda }));
    }

    [Case]
    internal async Task Append_BuilderGivesNothing_TakesNoNumberAndForgetsTheKey()
    {
        AppendResult result = await Store.AppendAsync(Ventas.Pedido("a"), _ => null);

        Assert.Equal(AppendStatus.Abandoned, result.Status);
        Assert.Equal("B001-1", (await Store.VenderAsync("a")).Numero.Value);
        Assert.Equal(new Acumulado(9m, 9m, 0m, 0m), await Store.GetAcumuladoAsync(Tienda, new DateOnly(2026, 1, 15)));
    }

    [Case]
    internal async Task Append_BuilderThrows_KeepsNothingAndLetsItThrough()
    {
        await Assert.ThrowsAsync<FormatException>(() => Store.AppendAsync(Ventas.Pedido("a"), _ => throw new FormatException("x")));

        Assert.Equal("B001-1", (await Store.VenderAsync("b")).Numero.Value);
    }

    [Case]
    internal async Task Append_CancelledBefore_KeepsNothing()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.AppendAsync(Ventas.Pedido("a"), context => Ventas.Documento(context), cancelled.Token));

        Assert.Null(await Store.FindByKeyAsync(Tienda, "a"));
    }

    [Case]
    internal async Task Append_TwentySalesAtOnce_NumbersThemWithoutGapOrDouble()
    {
        ComprobanteEmitido[] sold = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => Store.VenderAsync($"venta-{i}"))));

        Assert.Equal(Enumerable.Range(1, 20), sold.Select(one => one.Numero.Correlativo).Order());
    }

    [Case]
    internal async Task Append_SameKeyTwentyTimesAtOnce_GivesOneDocument()
    {
        ComprobanteEmitido[] sold = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Store.VenderAsync("venta"))));

        Assert.Single(sold.Select(one => one.Id).Distinct());
        Assert.Single(await Store.ListAsync(new ComprobanteQuery { Emisor = Tienda }));
    }

    [Case]
    internal async Task Find_KeptDocument_GivesBackWhatWasKept()
    {
        var buyer = new Adquirente(DocumentoIdentidad.From(Dni.Parse("48285071")), "ROSA QUISPE HUAMÁN");
        byte[]? xml = null;
        AppendResult kept = await Store.AppendAsync(Ventas.Pedido("a"), context =>
        {
            var boleta = Boleta.From(new Sale { Lines = Ventas.De(700.10m).Lines, Adquirente = buyer }, Ventas.Tienda, context.Numero, context.FechaEmision);
            xml = CpeWriter.Write(boleta);
            return new NuevoComprobante(boleta, xml) { DigestValue = "ZGlnZXN0", Acknowledgement = "Lo sé. – rosa" };
        });

        ComprobanteEmitido? found = await Store.FindAsync(kept.Comprobante!.Id);

        Assert.Equal(kept.Comprobante, found);
        Assert.Equal(found, await Store.FindByKeyAsync(Tienda, "a"));
        Assert.Equal(
            (EstadoComprobante.Emitido, 700.10m, buyer, true, "ZGlnZXN0", "Lo sé. – rosa", Ventas.Manana),
            (found!.Estado, found.ImporteTotal, found.Adquirente, found.Firmado, found.DigestValue, found.Acknowledgement, found.FechaEmision));
        Assert.Equal(xml, await Store.GetXmlAsync(found.Id));
        Assert.Null(await Store.GetCdrAsync(found.Id));
    }

    [Case]
    internal async Task Find_UnknownNumber_GivesNothing()
    {
        var id = ComprobanteId.Parse($"{Tienda.Value}-03-B001-99");

        Assert.Null(await Store.FindAsync(id));
        Assert.Null(await Store.GetXmlAsync(id));
        Assert.Empty(await Store.GetEventosAsync(id));
        Assert.Null(await Store.ApplyAsync(id, AccionComprobante.Reenvio(Ventas.Manana)));
    }

    [Case]
    internal async Task Acumulado_SalesAndMovements_CountByLimasMonthAndYear()
    {
        await Store.VenderAsync("enero", 10.10m, new DateTimeOffset(2026, 1, 31, 23, 59, 59, Lima.Offset));
        await Store.VenderAsync("febrero", 20.20m, new DateTimeOffset(2026, 2, 1, 0, 0, 0, Lima.Offset));
        await Store.VenderAsync("anterior", 40.40m, new DateTimeOffset(2025, 12, 31, 23, 59, 59, Lima.Offset));
        await Store.RecordAsync(Movimiento("m1", MovimientoTipo.Compra, 100.05m));
        await Store.RecordAsync(Movimiento("m2", MovimientoTipo.Venta, 3m));
        await Store.RecordAsync(Movimiento("m2", MovimientoTipo.Venta, 3m));

        Assert.Equal(new Acumulado(13.10m, 33.30m, 100.05m, 100.05m), await Store.GetAcumuladoAsync(Tienda, new DateOnly(2026, 1, 1)));
        Assert.Equal(new Acumulado(20.20m, 33.30m, 0m, 100.05m), await Store.GetAcumuladoAsync(Tienda, new DateOnly(2026, 2, 28)));
        Assert.Equal(new Acumulado(40.40m, 40.40m, 0m, 0m), await Store.GetAcumuladoAsync(Tienda, new DateOnly(2025, 12, 1)));
        Assert.Equal(Acumulado.Cero, await Store.GetAcumuladoAsync(Ruc.Parse("20600695771"), new DateOnly(2026, 1, 1)));
    }

    [Case]
    internal async Task Append_SecondSale_SeesTheFirstInItsTotals()
    {
        await Store.VenderAsync("a", 12.34m);
        Acumulado? seen = null;

        await Store.AppendAsync(Ventas.Pedido("b"), context =>
        {
            seen = context.Acumulado;
            return null;
        });

        Assert.Equal(new Acumulado(12.34m, 12.34m, 0m, 0m), seen);
    }

    [Case]
    internal async Task Append_AHundredTimesTenCentimos_SumsExactly()
    {
        for (int i = 0; i < 100; i++)
        {
            await Store.VenderAsync($"v{i}", 0.10m);
        }

        Assert.Equal(10.00m, (await Store.GetAcumuladoAsync(Tienda, new DateOnly(2026, 1, 15))).VentasMes);
    }

    [Case]
    internal async Task List_ByStateSeriesAndDay_GivesNewestFirst()
    {
        await Store.VenderAsync("a", fecha: Ventas.Manana.AddDays(-1));
        await Store.VenderAsync("b");
        await Store.VenderAsync("c", serie: "B002");
        await Store.VenderAsync("d");
        await Store.VenderAsync("tarde", fecha: Ventas.Manana.AddDays(-2));

        Assert.Equal(["d", "c", "b", "a", "tarde"], await KeysAsync(new ComprobanteQuery { Emisor = Tienda }));
        Assert.Equal(["d", "b"], await KeysAsync(new ComprobanteQuery { Emisor = Tienda, Serie = Serie.Parse("B001"), Desde = new DateOnly(2026, 1, 15), Hasta = new DateOnly(2026, 1, 15) }));
        Assert.Equal(["c", "b"], await KeysAsync(new ComprobanteQuery { Emisor = Tienda, Skip = 1, Limit = 2 }));
        Assert.Empty(await KeysAsync(new ComprobanteQuery { Emisor = Tienda, Estados = [EstadoComprobante.Aceptado, EstadoComprobante.Rechazado] }));
        Assert.Empty(await KeysAsync(new ComprobanteQuery { Emisor = Ruc.Parse("20600695771") }));
    }

    [Case]
    internal async Task CheckSeries_AfterSales_FindsThemWhole()
    {
        await Store.VenderAsync("a");
        await Store.VenderAsync("b");
        await Store.VenderAsync("c", serie: "B002");

        IReadOnlyList<SerieReport> reports = await Store.CheckSeriesAsync(Tienda);

        Assert.Equal([("B001", 2, 2, true), ("B002", 1, 1, true)], reports.Select(report => (report.Serie.Value, report.Ultimo, report.Cantidad, report.IsContinua)));
    }

    private static Movimiento Movimiento(string key, MovimientoTipo tipo, decimal monto) =>
        new() { Emisor = Tienda, Key = key, Tipo = tipo, Fecha = new DateOnly(2026, 1, 20), Monto = monto, Momento = Ventas.Manana };

    private async Task<IEnumerable<string>> KeysAsync(ComprobanteQuery query) => (await Store.ListAsync(query)).Select(one => one.IdempotencyKey);
}
