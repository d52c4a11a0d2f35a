using IziSales.Emision;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Storage.Tests;

/// <summary>Several stores on one database, as several programs would have it; whole processes are in <see cref="CrashContract"/>.</summary>
public abstract class SeveralTillsContract(TestDatabase database) : IDisposable
{
    private const int Tills = 4;
    private const int SalesPerTill = 50;
    private const decimal Ceiling = 1_000.00m;

    private static readonly TimeSpan Patient = Patience.Limit;
    private static readonly DateOnly Enero = new(2026, 1, 15);

    private readonly SqlComprobanteStore[] _stores = [.. Enumerable.Range(0, Tills).Select(_ => new SqlComprobanteStore(database.DataSource, Patient))];

    public void Dispose()
    {
        Array.ForEach(_stores, store => store.Dispose());
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Append_AnotherTillSoldAndBoughtInBetween_BuildsOnWhatIsTrue()
    {
        for (int i = 0; i < 4; i++)
        {
            await _stores[0].VenderAsync($"a{i}", 10m);
        }

        await _stores[1].VenderAsync("b", 0.10m);
        await _stores[1].VenderAsync("c", 0.20m, serie: "B002");
        await _stores[1].RecordAsync(new Movimiento { Emisor = Ventas.Tienda.Ruc, Key = "m", Tipo = MovimientoTipo.Compra, Fecha = Enero, Monto = 7m, Momento = Ventas.Manana });
        AppendContext? told = null;
        AppendResult result = await _stores[0].AppendAsync(Ventas.Pedido("d"), context => Ventas.Documento(told = context, 5m));

        Assert.Equal(("B001-6", new Acumulado(40.30m, 40.30m, 7m, 7m)), (result.Comprobante!.Numero.Value, told!.Acumulado));
        Assert.Equal(new Acumulado(45.30m, 45.30m, 7m, 7m), await _stores[1].GetAcumuladoAsync(Ventas.Tienda.Ruc, Enero));
    }

    [SkippableFact]
    public async Task Append_KnownKeyAfterARow_GivesItsDocumentWhateverTheBuilderSays()
    {
        for (int i = 0; i < 4; i++)
        {
            await _stores[0].VenderAsync($"a{i}");
        }

        AppendResult built = await _stores[0].AppendAsync(Ventas.Pedido("a1"), context => Ventas.Documento(context));
        AppendResult refused = await _stores[0].AppendAsync(Ventas.Pedido("a1"), _ => null);
        AppendResult thrown = await _stores[0].AppendAsync(Ventas.Pedido("a1"), _ => throw new FormatException("x"));

        Assert.All([built, refused, thrown], result => Assert.Equal((AppendStatus.Repeated, "B001-2"), (result.Status, result.Comprobante!.Numero.Value)));
        Assert.Equal("B001-5", (await _stores[0].VenderAsync("b")).Numero.Value);
        SerieReport report = Assert.Single(await _stores[0].CheckSeriesAsync(Ventas.Tienda.Ruc));
        Assert.Equal((5, true), (report.Cantidad, report.IsContinua));
    }

    [SkippableFact]
    public async Task Append_MonthTurnsInARow_CountsEachInItsOwn()
    {
        DateTimeOffset lastOfJanuary = new(2026, 1, 31, 23, 59, 59, Lima.Offset);
        for (int i = 0; i < 4; i++)
        {
            await _stores[0].VenderAsync($"a{i}", 10m, lastOfJanuary);
        }

        AppendContext? told = null;
        await _stores[0].AppendAsync(Ventas.Pedido("b", lastOfJanuary.AddSeconds(1)), context => Ventas.Documento(told = context, 5m));
        await _stores[0].VenderAsync("c", 1m, lastOfJanuary.AddSeconds(2));

        Assert.Equal(("B001-5", new Acumulado(0m, 40m, 0m, 0m)), (told!.Numero.Value, told.Acumulado));
        Assert.Equal(new Acumulado(6m, 46m, 0m, 0m), await _stores[0].GetAcumuladoAsync(Ventas.Tienda.Ruc, new DateOnly(2026, 2, 1)));
    }

    [SkippableFact]
    public async Task Append_MonthsCounterGoneInARow_SpendsNoNumber()
    {
        for (int i = 0; i < 4; i++)
        {
            await _stores[0].VenderAsync($"a{i}");
        }

        await database.ScalarAsync("DELETE FROM izi_contador WHERE clase = 'ventas';");

        Assert.Equal("B001-5", (await _stores[0].VenderAsync("b")).Numero.Value);
        Assert.True(Assert.Single(await _stores[0].CheckSeriesAsync(Ventas.Tienda.Ruc)).IsContinua);
    }

    [SkippableFact]
    public async Task Append_FourTillsOnOneSeries_NumberWithoutGapOrDouble()
    {
        await Task.WhenAll(_stores.SelectMany((store, till) => Enumerable.Range(0, SalesPerTill).Select(i => Task.Run(() => store.VenderAsync($"{till}-{i}", 0.10m)))));

        SerieReport report = Assert.Single(await _stores[0].CheckSeriesAsync(Ventas.Tienda.Ruc));
        Assert.Equal((Tills * SalesPerTill, Tills * SalesPerTill, true), (report.Ultimo, report.Cantidad, report.IsContinua));
        Assert.Equal(Tills * SalesPerTill * 0.10m, (await _stores[0].GetAcumuladoAsync(Ventas.Tienda.Ruc, Enero)).VentasMes);
    }

    [SkippableFact]
    public async Task Append_HundredAndFiftyShopsSellForTheFirstTimeAtOnce_EachBeginsWithOne()
    {
        Ruc[] shops = [.. Enumerable.Range(0, 3_000).Select(static i => Ruc.TryParse($"1041{i:0000000}", out Ruc? ruc) ? ruc : null).OfType<Ruc>().Take(150)];

        AppendResult[] results = await Task.WhenAll(shops.Select((shop, i) => Task.Run(() =>
            _stores[i % Tills].AppendAsync(Ventas.Pedido("primera", emisor: shop), context => Ventas.Documento(context, emisor: shop)))));

        Assert.All(results, result => Assert.Equal((AppendStatus.Appended, "B001-1"), (result.Status, result.Comprobante!.Numero.Value)));
        Assert.Equal(150L, await database.ScalarAsync("SELECT count(DISTINCT numero) FROM izi_emisor;"));
    }

    [SkippableFact]
    public async Task Append_HundredSalesAtTheCeilingOverFourSeries_NeverPassesItByACentimo()
    {
        await _stores[0].VenderAsync("antes", Ceiling - 30.03m);

        AppendResult[] results = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() =>
            _stores[i % Tills].AppendAsync(Ventas.Pedido($"venta-{i}", serie: $"B00{1 + (i % Tills)}"), context => UnderTheCeiling(context, 1.01m)))));

        // 29 times 1.01 fit under 30.03; the thirtieth would pass it by 27 céntimos.
        Assert.Equal(29, results.Count(result => result.Status == AppendStatus.Appended));
        Assert.Equal(Ceiling - 30.03m + (29 * 1.01m), (await _stores[0].GetAcumuladoAsync(Ventas.Tienda.Ruc, Enero)).VentasMes);
        Assert.All(await _stores[0].CheckSeriesAsync(Ventas.Tienda.Ruc), report => Assert.True(report.IsContinua));
    }

    [SkippableFact]
    public async Task Append_SameKeyOnFourSeriesAtOnce_GivesOneDocument()
    {
        AppendResult[] results = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() =>
            _stores[i % Tills].AppendAsync(Ventas.Pedido("una", serie: $"B00{1 + (i % Tills)}"), context => Ventas.Documento(context)))));

        Assert.Single(results, result => result.Status == AppendStatus.Appended);
        Assert.Single(results.Select(result => result.Comprobante!.Id).Distinct());
        Assert.All(await _stores[0].CheckSeriesAsync(Ventas.Tienda.Ruc), report => Assert.True(report.IsContinua));
    }

    [SkippableFact]
    public async Task Claim_FourWorkersAtOnce_GiveEachDocumentToOne()
    {
        for (int i = 0; i < 40; i++)
        {
            await _stores[0].VenderAsync($"v{i}");
        }

        // Rows that another worker is just taking are passed over, so a worker may come home with less than it asked for.
        HashSet<ComprobanteId> taken = [];
        for (int round = 0; round < 8 && taken.Count < 40; round++)
        {
            IReadOnlyList<OutboxClaim>[] claims = await Task.WhenAll(_stores.Select(store => Task.Run(() => store.ClaimAsync(new ClaimRequest(Ventas.Manana, TimeSpan.FromMinutes(2), 15)))));
            Assert.All(claims.SelectMany(list => list), claim => Assert.True(taken.Add(claim.Comprobante.Id), $"{claim.Comprobante.Id} is in two hands."));
        }

        Assert.Equal(40, taken.Count);
    }

    private static NuevoComprobante? UnderTheCeiling(AppendContext context, decimal soles) =>
        context.Acumulado.VentasMes + soles > Ceiling ? null : Ventas.Documento(context, soles);
}
