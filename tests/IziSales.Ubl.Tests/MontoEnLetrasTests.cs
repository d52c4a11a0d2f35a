namespace IziSales.Ubl.Tests;

public sealed class MontoEnLetrasTests
{
    [Theory]
    [InlineData("0.50", "CERO CON 50/100 SOLES")]
    [InlineData("0.00", "CERO CON 00/100 SOLES")]
    [InlineData("1.00", "UNO CON 00/100 SOLES")]
    [InlineData("16.00", "DIECISÉIS CON 00/100 SOLES")]
    [InlineData("21.00", "VEINTIUNO CON 00/100 SOLES")]
    [InlineData("22.05", "VEINTIDÓS CON 05/100 SOLES")]
    [InlineData("31.00", "TREINTA Y UNO CON 00/100 SOLES")]
    [InlineData("100.00", "CIEN CON 00/100 SOLES")]
    [InlineData("101.00", "CIENTO UNO CON 00/100 SOLES")]
    [InlineData("118.00", "CIENTO DIECIOCHO CON 00/100 SOLES")]
    [InlineData("500.00", "QUINIENTOS CON 00/100 SOLES")]
    [InlineData("700.10", "SETECIENTOS CON 10/100 SOLES")]
    [InlineData("999.99", "NOVECIENTOS NOVENTA Y NUEVE CON 99/100 SOLES")]
    [InlineData("1000.00", "MIL CON 00/100 SOLES")]
    [InlineData("1001.00", "MIL UNO CON 00/100 SOLES")]
    [InlineData("1100.00", "MIL CIEN CON 00/100 SOLES")]
    [InlineData("2001.00", "DOS MIL UNO CON 00/100 SOLES")]
    [InlineData("21000.00", "VEINTIÚN MIL CON 00/100 SOLES")]
    [InlineData("21021.00", "VEINTIÚN MIL VEINTIUNO CON 00/100 SOLES")]
    [InlineData("31000.00", "TREINTA Y UN MIL CON 00/100 SOLES")]
    [InlineData("100000.00", "CIEN MIL CON 00/100 SOLES")]
    [InlineData("101000.00", "CIENTO UN MIL CON 00/100 SOLES")]
    [InlineData("1000000.00", "UN MILLÓN CON 00/100 SOLES")]
    [InlineData("1000001.00", "UN MILLÓN UNO CON 00/100 SOLES")]
    [InlineData("2000000.00", "DOS MILLONES CON 00/100 SOLES")]
    [InlineData("21000000.00", "VEINTIÚN MILLONES CON 00/100 SOLES")]
    [InlineData("999999999.99", "NOVECIENTOS NOVENTA Y NUEVE MILLONES NOVECIENTOS NOVENTA Y NUEVE MIL NOVECIENTOS NOVENTA Y NUEVE CON 99/100 SOLES")]
    [InlineData("1000000000.00", "MIL MILLONES CON 00/100 SOLES")]
    [InlineData("2001000000.00", "DOS MIL UN MILLONES CON 00/100 SOLES")]
    public void From_Amount_IsWrittenAsInSpanish(string monto, string expected) =>
        Assert.Equal(expected, MontoEnLetras.From(decimal.Parse(monto, CultureInfo.InvariantCulture), Moneda.Pen));

    [Theory]
    [InlineData("USD", "UNO CON 50/100 DÓLARES AMERICANOS")]
    [InlineData("EUR", "UNO CON 50/100 EUROS")]
    [InlineData("CLP", "UNO CON 50/100 CLP")]
    public void From_OtherCurrency_NamesIt(string moneda, string expected) => Assert.Equal(expected, MontoEnLetras.From(1.50m, Moneda.Parse(moneda)));

    [Fact]
    public void From_BeyondTheFormat_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MontoEnLetras.From(-0.01m, Moneda.Pen));
        Assert.Throws<ArgumentOutOfRangeException>(() => MontoEnLetras.From(MontoEnLetras.Max + 0.01m, Moneda.Pen));
        Assert.EndsWith("CON 99/100 SOLES", MontoEnLetras.From(MontoEnLetras.Max, Moneda.Pen), StringComparison.Ordinal);
    }

    [Fact]
    public void From_EveryCentimo_ReadsBack()
    {
        for (int centimos = 0; centimos < 100; centimos++)
        {
            ReadsBack(centimos / 100m);
        }
    }

    [Fact]
    public void From_EveryAmountBelowOneHundredThousand_ReadsBack()
    {
        for (int entero = 0; entero < 100_000; entero++)
        {
            ReadsBack(entero);
        }
    }

    [Fact]
    public void From_AnyAmountBelowAThousandMillions_ReadsBack()
    {
        var random = new Random(27);
        for (int i = 0; i < 50_000; i++)
        {
            ReadsBack(random.NextInt64(99_999_999_999) / 100m);
        }
    }

    private static void ReadsBack(decimal monto)
    {
        string words = MontoEnLetras.From(monto, Moneda.Pen);
        if (LectorDeLetras.Read(words) is var read && read != monto)
        {
            Assert.Fail($"{words} reads as {read}, not {monto}.");
        }
    }
}
