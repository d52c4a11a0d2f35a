namespace IziSales.Ubl.Tests;

/// <summary>Ubigeo, currency, dated figures, clock, rounding.</summary>
public sealed class ValoresTests
{
    [Theory]
    [InlineData("150132", true)]
    [InlineData("250401", true)]
    [InlineData("260101", false)]
    [InlineData("000101", false)]
    [InlineData("150001", false)]
    [InlineData("150100", false)]
    [InlineData("15013", false)]
    [InlineData("15013A", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Ubigeo_TryParse_TakesSixDigitsOfAPossibleDistrict(string? text, bool expected)
    {
        Assert.Equal(expected, Ubigeo.TryParse(text, out Ubigeo? ubigeo));
        Assert.Equal(expected ? text : null, ubigeo?.Value);
    }

    [Theory]
    [InlineData("PEN", "S/")]
    [InlineData("USD", "US$")]
    [InlineData("EUR", "€")]
    [InlineData("CLP", "CLP")]
    public void Moneda_Parse_KnowsWhatIsPrintedBeforeAnAmount(string codigo, string simbolo) =>
        Assert.Equal((codigo, simbolo), (Moneda.Parse(codigo).Codigo, Moneda.Parse(codigo).Simbolo));

    [Theory]
    [InlineData("pen")]
    [InlineData("SOL")]
    [InlineData("PEN ")]
    [InlineData("AED AFN")]
    [InlineData("")]
    [InlineData(null)]
    public void Moneda_TryParse_UnknownCode_SaysNo(string? codigo) => Assert.False(Moneda.TryParse(codigo, out _));

    [Fact]
    public void Moneda_Equals_SameCode_IsTheSame() => Assert.Equal(Moneda.Parse("CLP"), Moneda.Parse("CLP"));

    [Theory]
    [InlineData("2018-12-31", 0.10)]
    [InlineData("2019-12-31", 0.10)]
    [InlineData("2020-01-01", 0.20)]
    [InlineData("2022-12-31", 0.40)]
    [InlineData("2023-01-01", 0.50)]
    [InlineData("2030-01-01", 0.50)]
    public void Vigencias_At_GivesTheFigureOfTheDay(string fecha, decimal expected) =>
        Assert.Equal(expected, Tasas.Icbper.At(DateOnly.Parse(fecha, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2019-07-31", false)]
    [InlineData("2019-08-01", true)]
    public void Vigencias_Find_BeforeTheFirstDayThereIsNothing(string fecha, bool expected) =>
        Assert.Equal(expected, Tasas.Icbper.Find(DateOnly.Parse(fecha, CultureInfo.InvariantCulture)) is not null);

    [Fact]
    public void Vigencias_New_OutOfOrderOrEmpty_Throws()
    {
        var late = new Vigencia<decimal>(new DateOnly(2026, 1, 1), 1m, "x");
        var early = new Vigencia<decimal>(new DateOnly(2025, 1, 1), 2m, "x");

        Assert.Throws<ArgumentException>(() => new Vigencias<decimal>(late, early));
        Assert.Throws<ArgumentException>(() => new Vigencias<decimal>(late, late));
        Assert.Throws<ArgumentException>(() => new Vigencias<decimal>());
    }

    [Fact]
    public void Tasas_InForceIn2026_AreThoseOfTheNorms()
    {
        var dia = new DateOnly(2026, 11, 20);

        Assert.Equal((18m, 10.5m, 4m, 0.50m), (Tasas.Igv.At(dia), Tasas.IgvMypeRestaurantes.At(dia), Tasas.Ivap.At(dia), Tasas.Icbper.At(dia)));
        Assert.Equal((700m, 5m, 5), (Umbrales.BoletaConAdquirente.At(dia), Umbrales.BoletaFacultativa.At(dia), Umbrales.DiasEnvioIndividual.At(dia)));
    }

    [Theory]
    [InlineData("2026-02-01T04:59:59Z", "2026-01-31")]
    [InlineData("2026-02-01T05:00:00Z", "2026-02-01")]
    [InlineData("2026-07-01T00:30:00+09:00", "2026-06-30")]
    public void Lima_DateOf_IsTheDayInLimaWhateverTheOffset(string instant, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, CultureInfo.InvariantCulture), Lima.DateOf(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0.005", "0.01")]
    [InlineData("0.004999", "0.00")]
    [InlineData("2.675", "2.68")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("1.015", "1.02")]
    public void Redondeo_ADosDecimales_IsHalfAwayFromZero(string amount, string expected) => Assert.Equal(D(expected), Redondeo.ADosDecimales(D(amount)));

    [Theory]
    [InlineData("3.81355932203389830508", "3.8135593220")]
    [InlineData("0.00000000005", "0.0000000001")]
    public void Redondeo_AUnitario_KeepsTenDecimals(string amount, string expected) => Assert.Equal(D(expected), Redondeo.AUnitario(D(amount)));

    [Theory]
    [InlineData("4.99", "4.90")]
    [InlineData("4.90", "4.90")]
    [InlineData("4.96", "4.90")]
    [InlineData("0.09", "0.00")]
    [InlineData("700.10", "700.10")]
    public void Redondeo_AEfectivo_NeverGoesUp(string amount, string expected) => Assert.Equal(D(expected), Redondeo.AEfectivo(D(amount)));

    [Theory]
    [InlineData("0100", Severity.Excepcion)]
    [InlineData("1999", Severity.Excepcion)]
    [InlineData("2000", Severity.Rechazo)]
    [InlineData("3999", Severity.Rechazo)]
    [InlineData("4000", Severity.Observacion)]
    public void IssueCode_Sunat_TakesItsSeverityFromItsRange(string code, Severity expected) => Assert.Equal(expected, IssueCode.Sunat(code).Severity);

    [Theory]
    [InlineData("208")]
    [InlineData("20888")]
    [InlineData("20A8")]
    [InlineData("IZI-1")]
    public void IssueCode_Sunat_NotFourDigits_Throws(string code) => Assert.Throws<ArgumentException>(() => IssueCode.Sunat(code));

    [Fact]
    public void IssueCode_Own_WithoutOurPrefix_Throws() => Assert.Throws<ArgumentException>(() => IssueCode.Own("2024", Severity.Rechazo));

    private static decimal D(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
