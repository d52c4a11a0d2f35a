namespace IziSales.Ubl.Tests;

public sealed class RucTests
{
    [Theory]
    [InlineData("20100066603")]
    [InlineData("20600695771")]
    [InlineData("20131370645")]
    [InlineData("20161515648")]
    [InlineData("10467123691")]
    [InlineData("10456789124")]
    public void Parse_RealNumber_KeepsItsElevenDigits(string text)
    {
        Assert.Equal(text, Ruc.Parse(text).Value);
    }

    [Theory]
    [InlineData("20123456789")]
    [InlineData("10459876543")]
    [InlineData("10123456789")]
    [InlineData("2010006660")]
    [InlineData("201000666030")]
    [InlineData(" 20100066603")]
    [InlineData("20-10006660")]
    [InlineData("2010006660A")]
    [InlineData("٢٠١٠٠٠٦٦٦٠٣")]
    [InlineData("30100066603")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_WrongText_SaysNo(string? text)
    {
        Assert.False(Ruc.TryParse(text, out Ruc? ruc));
        Assert.Null(ruc);
    }

    [Fact]
    public void Parse_WrongCheckDigit_SaysInSpanishWhatARucIs()
    {
        FormatException fault = Assert.Throws<FormatException>(() => Ruc.Parse("20123456789"));

        Assert.Contains("dígito verificador", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_EachDigitChanged_SaysNo()
    {
        // Modulo 11 finds every single wrong digit, except where two sums share a check digit (10 and 0, 11 and 1).
        const string Right = "10456789124";
        for (int place = 2; place < 10; place++)
        {
            int accepted = 0;
            for (char digit = '0'; digit <= '9'; digit++)
            {
                string changed = Right[..place] + digit + Right[(place + 1)..];
                accepted += Ruc.TryParse(changed, out _) ? 1 : 0;
            }

            Assert.InRange(accepted, 1, 2);
        }
    }

    [Fact]
    public void FromDni_AnyDni_GivesARucThatParsesAndHoldsIt()
    {
        var random = new Random(20260115);
        for (int i = 0; i < 20_000; i++)
        {
            Dni dni = Dni.Parse(random.Next(100_000_000).ToString("00000000", CultureInfo.InvariantCulture));

            Ruc ruc = Ruc.FromDni(dni);

            Assert.Equal(ruc, Ruc.Parse(ruc.Value));
            Assert.Equal("10" + dni.Value, ruc.Value[..10]);
            Assert.True(ruc.IsPersonaNatural);
        }
    }

    [Fact]
    public void TryParse_AnyTenDigits_AcceptsExactlyOneCheckDigit()
    {
        for (int body = 0; body < 500; body++)
        {
            string start = "20" + (body * 19_937).ToString("00000000", CultureInfo.InvariantCulture);

            Assert.Single("0123456789", digit => Ruc.TryParse(start + digit, out _));
        }
    }

    [Fact]
    public void IsPersonaNatural_Company_IsFalse() => Assert.False(Ruc.Parse("20100066603").IsPersonaNatural);
}
