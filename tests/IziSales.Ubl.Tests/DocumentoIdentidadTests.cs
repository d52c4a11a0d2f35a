namespace IziSales.Ubl.Tests;

public sealed class DocumentoIdentidadTests
{
    [Theory]
    [InlineData("48285071", true)]
    [InlineData("00000000", true)]
    [InlineData("4828507", false)]
    [InlineData("482850711", false)]
    [InlineData("4828507K", false)]
    [InlineData("4828 071", false)]
    [InlineData("４８２８５０７１", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Dni_Text_IsEightAsciiDigits(string? text, bool expected)
    {
        Assert.Equal(expected, Dni.TryParse(text, out Dni? dni));
        Assert.Equal(expected ? text : null, dni?.Value);
    }

    [Fact]
    public void Dni_Parse_WrongText_SaysEightDigits()
    {
        Assert.Contains("ocho dígitos", Assert.Throws<FormatException>(() => Dni.Parse("1234")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "48285071", true)]
    [InlineData("1", "4828507", false)]
    [InlineData("6", "20100066603", true)]
    [InlineData("6", "20100066604", false)]
    [InlineData("4", "001043328", true)]
    [InlineData("7", "AB-123456", true)]
    [InlineData("7", "AB 123456", false)]
    [InlineData("7", "1234567890123456", false)]
    [InlineData("7", "123456789012345", true)]
    [InlineData("7", "", false)]
    [InlineData("A", "Ñ123", false)]
    [InlineData("0", "-", true)]
    [InlineData("-", "-", true)]
    [InlineData("-", "48285071", false)]
    public void TryParse_KindAndNumber_FitOrNot(string tipo, string numero, bool expected)
    {
        Assert.Equal(expected, DocumentoIdentidad.TryParse(TipoDocumentoIdentidad.Parse(tipo), numero, out DocumentoIdentidad? documento));
        Assert.Equal(expected ? numero : null, documento?.Numero);
    }

    [Fact]
    public void TryParse_NothingGiven_SaysNo()
    {
        Assert.False(DocumentoIdentidad.TryParse(null, "1", out _));
        Assert.False(DocumentoIdentidad.TryParse(TipoDocumentoIdentidad.Dni, null, out _));
    }

    [Fact]
    public void From_DniAndRuc_TakeTheirKinds()
    {
        Assert.Equal("1/48285071", DocumentoIdentidad.From(Dni.Parse("48285071")).ToString());
        Assert.Equal("6/20100066603", DocumentoIdentidad.From(Ruc.Parse("20100066603")).ToString());
    }

    [Fact]
    public void ClientesVarios_IsNobody()
    {
        Assert.False(Adquirente.ClientesVarios.IsIdentificado);
        Assert.Equal("-/-", Adquirente.ClientesVarios.Documento.ToString());
    }

    [Fact]
    public void IsIdentificado_DashUnderAnotherKind_IsFalse()
    {
        Assert.False(new Adquirente(DocumentoIdentidad.Parse(TipoDocumentoIdentidad.SinRuc, "-"), "CLIENTES VARIOS").IsIdentificado);
    }

    [Fact]
    public void Equals_SameKindAndNumber_AreTheSame()
    {
        Assert.Equal(DocumentoIdentidad.From(Dni.Parse("48285071")), DocumentoIdentidad.Parse(TipoDocumentoIdentidad.Dni, "48285071"));
    }
}
