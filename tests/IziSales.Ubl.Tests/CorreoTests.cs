namespace IziSales.Ubl.Tests;

public sealed class CorreoTests
{
    [Theory]
    [InlineData("rosa@bodega.pe", "rosa@bodega.pe")]
    [InlineData("Rosa.Huaman+boletas@Correo.Bodega.COM.PE", "Rosa.Huaman+boletas@correo.bodega.com.pe")]
    [InlineData("o'higgins_1@a-b.xn--fiqs8s", "o'higgins_1@a-b.xn--fiqs8s")]
    [InlineData("TITULO.I@MI.PE", "TITULO.I@mi.pe")]
    public void TryParse_Address_KeepsItWithItsDomainInSmallLetters(string text, string expected)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");

            Assert.True(Correo.TryParse(text, out Correo? correo));
            Assert.Equal((expected, expected), (correo.Value, correo.ToString()));
            Assert.Equal(correo, Correo.Parse(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("rosa")]
    [InlineData("@bodega.pe")]
    [InlineData("rosa@")]
    [InlineData("rosa@bodega")]
    [InlineData("rosa@bodega.")]
    [InlineData("rosa@.pe")]
    [InlineData("rosa@bodega..pe")]
    [InlineData("rosa@-bodega.pe")]
    [InlineData("rosa@bodega-.pe")]
    [InlineData("rosa@127.0.0.1")]
    [InlineData("rosa@[127.0.0.1]")]
    [InlineData(".rosa@bodega.pe")]
    [InlineData("rosa.@bodega.pe")]
    [InlineData("ro..sa@bodega.pe")]
    [InlineData("ro sa@bodega.pe")]
    [InlineData("\"rosa\"@bodega.pe")]
    [InlineData("rosa@otra@bodega.pe")]
    [InlineData(" rosa@bodega.pe")]
    [InlineData("rosa@bodega.pe\n")]
    [InlineData("ñusta@bodega.pe")]
    [InlineData("rosa@ñusta.pe")]
    [InlineData("rosa@bodega.pe, otra@bodega.pe")]
    public void TryParse_AnythingElse_SaysNo(string? text) => Assert.False(Correo.TryParse(text, out _));

    [Theory]
    [InlineData(64, 63, true)]
    [InlineData(65, 63, false)]
    [InlineData(64, 64, false)]
    public void TryParse_LongParts_AreHeldToTheirLengths(int local, int label, bool expected) =>
        Assert.Equal(expected, Correo.TryParse($"{new string('a', local)}@{new string('b', label)}.pe", out _));

    [Theory]
    [InlineData(254, true)]
    [InlineData(255, false)]
    public void TryParse_LongAddress_IsHeldToItsLength(int length, bool expected)
    {
        string label = new('b', 60);

        Assert.Equal(expected, Correo.TryParse($"{new string('a', length - 250)}@{label}.{label}.{label}.{new string('c', 63)}.pe", out _));
    }

    [Fact]
    public void Parse_NoAddress_Throws() => Assert.Throws<FormatException>(static () => Correo.Parse("rosa"));
}
