namespace IziSales.Ubl.Tests;

public sealed class NumeroComprobanteTests
{
    [Theory]
    [InlineData("B001", true, false)]
    [InlineData("BC01", true, false)]
    [InlineData("BZZZ", true, false)]
    [InlineData("F001", false, false)]
    [InlineData("0001", false, true)]
    public void Serie_Parse_KnowsWhoseItIs(string text, bool boletas, bool contingencia)
    {
        Serie serie = Serie.Parse(text);

        Assert.Equal((text, boletas, contingencia), (serie.Value, serie.IsDeBoletas, serie.IsDeContingencia));
    }

    [Theory]
    [InlineData("b001")]
    [InlineData("B01")]
    [InlineData("B0001")]
    [InlineData("X001")]
    [InlineData("B-01")]
    [InlineData("B 01")]
    [InlineData("BÑ01")]
    [InlineData("B٠٠١")]
    [InlineData("")]
    [InlineData(null)]
    public void Serie_TryParse_WrongText_SaysNo(string? text) => Assert.False(Serie.TryParse(text, out _));

    [Theory]
    [InlineData("B001-27", "B001-27")]
    [InlineData("B001-00000027", "B001-27")]
    [InlineData("B001-99999999", "B001-99999999")]
    [InlineData("0001-1", "0001-1")]
    public void Parse_Number_IsWrittenWithoutLeadingZeros(string text, string expected) =>
        Assert.Equal(expected, NumeroComprobante.Parse(text).Value);

    [Theory]
    [InlineData("B001-0")]
    [InlineData("B001-00000000")]
    [InlineData("B001-100000000")]
    [InlineData("B001-")]
    [InlineData("B001")]
    [InlineData("B00127")]
    [InlineData("B001-+27")]
    [InlineData("B001- 27")]
    [InlineData("B001-27 ")]
    [InlineData("B001-2.7")]
    [InlineData("B001-٢٧")]
    [InlineData("B001--27")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_WrongText_SaysNo(string? text) => Assert.False(NumeroComprobante.TryParse(text, out _));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100_000_000)]
    public void New_CorrelativoOutOfRange_Throws(int correlativo) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new NumeroComprobante(Serie.Parse("B001"), correlativo));

    [Fact]
    public void Equals_LeadingZeros_MakeNoDifference() => Assert.Equal(NumeroComprobante.Parse("B001-27"), NumeroComprobante.Parse("B001-0027"));

    [Fact]
    public void ComprobanteId_Parse_ReadsItsOwnFileName()
    {
        var id = ComprobanteId.Parse("10412365785-03-B001-27");

        Assert.Equal(("10412365785", "03", "B001-27"), (id.Ruc.Value, id.Tipo.Codigo, id.Numero.Value));
        Assert.Equal("10412365785-03-B001-27", id.NombreArchivo);
    }

    [Theory]
    [InlineData("10412365785-03-B001-27.xml")]
    [InlineData("10412365784-03-B001-27")]
    [InlineData("10412365785-99-B001-27")]
    [InlineData("10412365785_03_B001-27")]
    [InlineData("10412365785-03-B001")]
    [InlineData("10412365785-03-")]
    [InlineData("10412365785")]
    [InlineData(null)]
    public void ComprobanteId_TryParse_WrongText_SaysNo(string? text) => Assert.False(ComprobanteId.TryParse(text, out _));
}
