using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Rus.Tests;

public sealed class NrusLimitPolicyTests
{
    private static readonly Boleta NueveSoles = Escenarios.UnaLinea.ToBoleta();

    [Fact]
    public void Judge_ExactlyUpToTheLimit_OnlyWarns() => AssertVerdict(PolicyDecision.Warn, ["IZI-RUS-012"], Judge(NueveSoles, ventas: 7_991.00m));

    [Theory]
    [InlineData(NrusLimitAction.RequireAcknowledgement, PolicyDecision.RequireAcknowledgement)]
    [InlineData(NrusLimitAction.Warn, PolicyDecision.Warn)]
    [InlineData(NrusLimitAction.Block, PolicyDecision.Block)]
    public void Judge_ACentimoAboveTheLimit_DoesWhatTheShopChose(NrusLimitAction action, PolicyDecision expected) =>
        AssertVerdict(expected, ["IZI-RUS-010"], Judge(NueveSoles, ventas: 7_991.01m, new NrusLimitOptions { Action = action }));

    [Fact]
    public void Judge_WithTheSale_IsTheSameComparisonAsTheMeterAfterIt()
    {
        foreach (decimal antes in new[] { 0m, 4_990.99m, 4_991m, 4_991.01m, 7_590.99m, 7_591m, 7_991m, 7_991.01m, 12_000m })
        {
            bool stopped = Judge(NueveSoles, antes).Decision == PolicyDecision.RequireAcknowledgement;
            NrusMedida despues = NrusMedidor.Measure(new Acumulado(antes + 9m, antes + 9m, 0m, 0m), NrusCategoria.Dos, new DateOnly(2026, 1, 15));

            Assert.Equal(despues.Nivel == NrusNivel.Exceeded, stopped);
        }
    }

    [Fact]
    public void Judge_PurchasesAboveTheLimit_AskAlthoughSalesAreSmall()
    {
        PolicyVerdict verdict = new NrusLimitPolicy().Judge(NueveSoles, new Acumulado(0m, 0m, 8_000.01m, 8_000.01m));

        AssertVerdict(PolicyDecision.RequireAcknowledgement, ["IZI-RUS-010"], verdict);
    }

    [Fact]
    public void Judge_YearAboveTheLimit_Asks()
    {
        PolicyVerdict verdict = new NrusLimitPolicy().Judge(NueveSoles, new Acumulado(0m, 95_991.01m, 0m, 0m));

        AssertVerdict(PolicyDecision.RequireAcknowledgement, ["IZI-RUS-010"], verdict);
        Assert.Contains("96,000.00", verdict.Issues[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_AboveCategory1_WarnsToPayTheOtherQuota() =>
        AssertVerdict(PolicyDecision.Warn, ["IZI-RUS-011"], Judge(NueveSoles, 4_991.01m, new NrusLimitOptions { Categoria = NrusCategoria.Uno }));

    [Fact]
    public void Judge_FarFromEveryLimit_SaysNothing() => AssertVerdict(PolicyDecision.Allow, [], Judge(NueveSoles, 100m));

    [Fact]
    public void Judge_TaxedLine_IsRefused()
    {
        Boleta boleta = Escenarios.UnaLinea.WithLine(0, line => new SaleLine(line.Description, line.Quantity, line.Price) { Afectacion = AfectacionIgv.GravadoOnerosa }).ToBoleta();

        AssertVerdict(PolicyDecision.Block, ["IZI-RUS-003"], Judge(boleta, 0m));
    }

    [Fact]
    public void Judge_IgvIncludedByExplicitChoice_WarnsOnly() =>
        AssertVerdict(PolicyDecision.Warn, ["IZI-RUS-004"], Judge(With(NrusTaxProfiles.IgvIncluido), 0m));

    [Theory]
    [InlineData("nrus-gravado-cero")]
    [InlineData("nrus-exonerado")]
    [InlineData("nrus-venta-interna")]
    public void Judge_TheOtherProfilesOfTheRegime_SayNothing(string name)
    {
        Assert.True(NrusTaxProfiles.TryParse(name, out TaxProfile? profile));
        AssertVerdict(PolicyDecision.Allow, [], Judge(With(profile), 0m));
    }

    [Fact]
    public void Judge_PlasticBag_IsRefused()
    {
        Boleta boleta = Escenarios.UnaLinea.WithLine(0, line => new SaleLine(line.Description, line.Quantity, line.Price) { Bolsas = 1 }).ToBoleta();

        AssertVerdict(PolicyDecision.Block, ["IZI-RUS-005"], Judge(boleta, 0m));
    }

    [Fact]
    public void Judge_CompanyAsSeller_IsRefused()
    {
        Boleta boleta = (Escenarios.UnaLinea with { Emisor = Escenarios.MinimarketSol with { TaxProfile = TaxProfile.Nrus } }).ToBoleta();

        AssertVerdict(PolicyDecision.Block, ["IZI-RUS-002"], Judge(boleta, 0m));
    }

    [Fact]
    public void Judge_Dollars_AreRefused()
    {
        Sale sale = new() { Lines = Escenarios.UnaLinea.Sale.Lines, Moneda = Moneda.Parse("USD") };

        AssertVerdict(PolicyDecision.Block, ["IZI-RUS-006"], Judge((Escenarios.UnaLinea with { Sale = sale }).ToBoleta(), 0m));
    }

    [Fact]
    public void Judge_SellerOfAnotherRegime_IsNotJudged() =>
        AssertVerdict(PolicyDecision.Allow, [], Judge((Escenarios.UnaLinea with { Emisor = Escenarios.MinimarketSol }).ToBoleta(), 1_000_000m));

    [Theory]
    [InlineData(NrusBuyerPolicy.AllowAll, PolicyDecision.Allow, null)]
    [InlineData(NrusBuyerPolicy.WarnOnRuc20, PolicyDecision.Warn, "IZI-RUS-007")]
    [InlineData(NrusBuyerPolicy.RejectRuc20, PolicyDecision.Block, "IZI-RUS-008")]
    public void Judge_CompanyAsBuyer_DoesWhatTheShopChose(NrusBuyerPolicy policy, PolicyDecision expected, string? code) =>
        AssertVerdict(expected, code is null ? [] : [code], Judge(Escenarios.CompradorConRuc.ToBoleta(), 0m, new NrusLimitOptions { BuyerPolicy = policy }));

    [Fact]
    public void Judge_PersonAsBuyerUnderRejectRuc20_SaysNothing() =>
        AssertVerdict(PolicyDecision.Allow, [], Judge(Escenarios.MayorA700.ToBoleta(), 0m, new NrusLimitOptions { BuyerPolicy = NrusBuyerPolicy.RejectRuc20 }));

    [Fact]
    public void Judge_SalesOfTheMonthOnly_LooksAtNothingElse()
    {
        NrusLimitOptions options = new() { Scope = NrusScope.MonthlySalesOnly };

        AssertVerdict(PolicyDecision.Allow, [], new NrusLimitPolicy(options).Judge(NueveSoles, new Acumulado(100m, 500_000m, 20_000m, 500_000m)));
        AssertVerdict(PolicyDecision.RequireAcknowledgement, ["IZI-RUS-010"], new NrusLimitPolicy(options).Judge(NueveSoles, new Acumulado(7_991.01m, 8_000m, 0m, 0m)));
    }

    [Theory]
    [InlineData("7990.99", PolicyDecision.Allow)]
    [InlineData("7991.00", PolicyDecision.Warn)]
    [InlineData("7991.01", PolicyDecision.Block)]
    public void Judge_ScaleOfCategories_IsRedAtTheLimitAndExceededAbove(string ventas, PolicyDecision expected) => Assert.Equal(
        expected,
        Judge(NueveSoles, decimal.Parse(ventas, System.Globalization.CultureInfo.InvariantCulture), new NrusLimitOptions { Scale = NrusScale.Categories, Action = NrusLimitAction.Block }).Decision);

    [Fact]
    public void Judge_CreditNoteAboveTheLimit_IsIssued() => AssertVerdict(PolicyDecision.Allow, [], Judge(EscenariosDocumento.Devolucion, 9_000m));

    [Fact]
    public void Judge_DebitNoteAboveTheLimit_AsksLikeASale() => AssertVerdict(PolicyDecision.RequireAcknowledgement, ["IZI-RUS-010"], Judge(EscenariosDocumento.Intereses, 9_000m));

    [Fact]
    public void Judge_NotesAShopDoesNotWant_AreRefused()
    {
        NrusLimitOptions sinNotas = new() { AllowCreditNotes = false, AllowDebitNotes = false };

        AssertVerdict(PolicyDecision.Block, ["IZI-RUS-013"], Judge(EscenariosDocumento.Devolucion, 0m, sinNotas));
        AssertVerdict(PolicyDecision.Block, ["IZI-RUS-013"], Judge(EscenariosDocumento.Intereses, 0m, sinNotas));
        AssertVerdict(PolicyDecision.Allow, [], Judge(EscenariosDocumento.Intereses, 0m, new NrusLimitOptions { AllowCreditNotes = false }));
    }

    [Fact]
    public void Judge_NoteOnAFactura_IsRefused()
    {
        NotaCredito nota = EscenariosDocumento.ToCredito(
            Escenarios.DosLineas, Escenarios.BodegaRosita, "FC01-1", new DocumentoReferido(TipoComprobante.Factura, NumeroComprobante.Parse("F001-9")), MotivoNotaCredito.DevolucionTotal);

        AssertVerdict(PolicyDecision.Block, ["IZI-RUS-009"], Judge(nota, 0m));
    }

    [Fact]
    public void Judge_Factura_IsRefused()
    {
        var factura = Factura.From(Escenarios.UnaLinea.Sale, Escenarios.BodegaRosita, NumeroComprobante.Parse("F001-1"), Escenarios.UnaLinea.Fecha);

        AssertVerdict(PolicyDecision.Block, ["IZI-RUS-001"], Judge(factura, 0m));
    }

    [Fact]
    public void Judge_Export_IsNotTheRegimesMatter() =>
        AssertVerdict(PolicyDecision.Allow, [], Judge((EscenariosTributarios.Exportacion with { Emisor = Escenarios.BodegaRosita }).ToBoleta(), 0m));

    [Theory]
    [InlineData(0, 95, 75)]
    [InlineData(96, 95, 75)]
    [InlineData(80, 101, 75)]
    [InlineData(80, 95, 0)]
    [InlineData(80, 95, 101)]
    public void Constructor_SharesThatMakeNoSense_AreRefused(int yellow, int red, int notice) =>
        Assert.Throws<ArgumentException>(() => new NrusLimitPolicy(new NrusLimitOptions { YellowPercent = yellow, RedPercent = red, NoticePercents = [notice] }));

    [Fact]
    public void Constructor_SpecialCategoryWithoutAnythingToMeasure_IsRefused() =>
        Assert.Throws<ArgumentException>(static () => new NrusLimitPolicy(new NrusLimitOptions { Categoria = NrusCategoria.Especial, Scope = NrusScope.MonthlySalesOnly }));

    private static Boleta With(TaxProfile profile) => (Escenarios.UnaLinea with { Emisor = Escenarios.BodegaRosita with { TaxProfile = profile } }).ToBoleta();

    private static PolicyVerdict Judge(Comprobante comprobante, decimal ventas, NrusLimitOptions? options = null) =>
        new NrusLimitPolicy(options ?? new NrusLimitOptions()).Judge(comprobante, new Acumulado(ventas, ventas, 0m, 0m));

    private static void AssertVerdict(PolicyDecision decision, string[] codes, PolicyVerdict verdict)
    {
        Assert.Equal(codes, verdict.Issues.Select(issue => issue.Code.Value));
        Assert.Equal(decision, verdict.Decision);
        Assert.All(verdict.Issues, issue => Assert.False(string.IsNullOrWhiteSpace(issue.Remedy)));
    }
}
