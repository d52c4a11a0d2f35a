using IziSales.Rus;
using IziSales.Testing;
using IziSales.Ubl;
using SamplePos.Data;
using SamplePos.E2E.Data;
using SamplePos.Features.Rus;
using SamplePos.Rus;
using SamplePos.Ventas;

namespace SamplePos.E2E.Rus;

/// <summary>What the panel says of a month, and who went over a limit knowing it.</summary>
public sealed class RusTests
{
    private static readonly DateOnly Dia = new(2026, 11, 20);
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(-5));

    [Theory]
    [InlineData("1", 5_000, 0, 0, 20)]
    [InlineData("1", 5_000.01, 0, 0, 50)]
    [InlineData("1", 0, 5_000.01, 0, 50)]
    [InlineData("2", 100, 0, 0, 50)]
    [InlineData("especial", 9_000, 0, 0, 0)]
    [InlineData("1", 8_000.01, 0, 0, null)]
    [InlineData("2", 0, 8_000.01, 0, null)]
    [InlineData("1", 100, 0, 96_000.01, null)]
    public void Quota_OfAMonth_IsThatOfTheCategoryItLeadsTo(string category, double sales, double purchases, double year, int? quota)
    {
        Assert.True(NrusCategoria.TryParse(category, out NrusCategoria? categoria));
        NrusMedida medida = NrusMedidor.Measure(new Acumulado((decimal)sales, (decimal)Math.Max(sales, year), (decimal)purchases, (decimal)purchases), categoria, Dia);

        Assert.Equal(quota, (int?)Cuota.Of(medida, categoria, Dia));
        Assert.Equal(quota, (int?)RusStatus.From(medida, categoria, Dia).Quota);
    }

    [Fact]
    public void Status_OfPurchasesAboveSales_SaysWhichCountsAndWhatIsLeft()
    {
        RusStatus status = RusStatus.From(NrusMedidor.Measure(new Acumulado(1_000m, 2_000m, 4_200m, 5_000m), NrusCategoria.Uno, Dia), NrusCategoria.Uno, Dia);

        Assert.Equal(("1", "yellow", "nov"), (status.Category, status.Level, status.Month));
        Assert.Equal((1_000m, 4_200m, 4_200m, "compras", 5_000m, 800m, 84m), (status.MonthDetail.Sales, status.MonthDetail.Purchases, status.MonthDetail.Measure, status.MonthDetail.Counts, status.MonthDetail.Limit, status.MonthDetail.Left, status.MonthDetail.Percent));
        Assert.Equal((5_000m, 91_000m, "green"), (status.YearDetail.Measure, status.YearDetail.Left, status.YearDetail.Level));
    }

    [Theory]
    [InlineData(0, "100", "0")]
    [InlineData(50, "50", "50")]
    [InlineData(-20, "100", "0")]
    [InlineData(33.333, "66.67", "33.33")]
    public void Chart_OfAnAmount_StandsOnTheGround(double amount, string top, string height) =>
        Assert.Equal((top, height), (RusChart.Top((decimal)amount, 100m), RusChart.Height((decimal)amount, 100m)));

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Confirmations_KeptOncePerDocument_AndWhatACrashLeftOutIsFound(string engine)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(engine);
        await Migrations.RunAsync(database.Pos, TimeProvider.System, CancellationToken.None);
        ConfirmacionStore store = new(database.Pos);
        VentaStore ventas = new(database.Pos);
        await SoldAsync(ventas, "a", "B001-1", confirmed: true);
        await SoldAsync(ventas, "b", "B001-2", confirmed: true);
        await SoldAsync(ventas, "c", "B001-3", confirmed: false);
        Confirmacion one = new()
        {
            Clave = "10412365785-03-B001-1", Numero = "B001-1", Momento = Noon, Dicho = "Entiendo y quiero registrar esta venta. – María", Importe = 990.50m, Nivel = NrusNivel.Exceeded, Mes = 8_100m, Anio = 20_000m,
        };
        await store.AddAsync(one, CancellationToken.None);
        await store.AddAsync(one with { Mes = 1m }, CancellationToken.None);

        Assert.Equal(one, Assert.Single(await store.ListAsync(10, CancellationToken.None)));
        Assert.Equal("María", one.Quien);
        Assert.Null((one with { Dicho = "Sé lo que hago." }).Quien);
        Assert.Equal(["B001-2"], await store.ListMissingAsync(Noon.AddDays(-1), CancellationToken.None));
        Assert.Empty(await store.ListMissingAsync(Noon.AddDays(1), CancellationToken.None));
    }

    private static async Task SoldAsync(VentaStore ventas, string key, string number, bool confirmed)
    {
        string clave = key.PadRight(16, '0');
        await ventas.BeginAsync(new Venta { Clave = clave, Creada = Noon, Vendedor = "María", Pagos = [new Pago(MetodoPago.Plin, 990.50m)], ConfirmoLimite = confirmed, Huella = "h" }, CancellationToken.None);
        await ventas.LinkAsync(clave, number, CancellationToken.None);
    }
}
