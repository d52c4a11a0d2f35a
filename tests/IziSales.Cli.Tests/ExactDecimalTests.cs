using System.Globalization;
using IziSales.Cli.Json;

namespace IziSales.Cli.Tests;

public sealed class ExactDecimalTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("18.90", "18.90")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("1e2", "100")]
    [InlineData("1.5E-3", "0.0015")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678")]
    public void TryParse_JsonNumber_KeepsEveryDigit(string text, string value)
    {
        Assert.True(ExactDecimal.TryParse(text, out decimal parsed));
        Assert.Equal(value, parsed.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1,5")]
    [InlineData("1 000")]
    [InlineData(" 1")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e999")]
    [InlineData("1e-999")]
    [InlineData("١٢")]
    [InlineData("NaN")]
    [InlineData("0x10")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("12345678901234567890123456789")]
    [InlineData("1e-29")]
    public void TryParse_AnythingElseOrTooLong_IsRefused(string text) => Assert.False(ExactDecimal.TryParse(text, out _));

    [Theory]
    [InlineData("1.50", 1)]
    [InlineData("1.00", 0)]
    [InlineData("100", 0)]
    [InlineData("0.0000000001", 10)]
    [InlineData("999999999999.9999999999", 10)]
    public void Decimals_TrailingZeros_DoNotCount(string text, int decimals) =>
        Assert.Equal(decimals, ExactDecimal.Decimals(decimal.Parse(text, CultureInfo.InvariantCulture)));
}
