namespace IziSales.Ubl.Tests;

public sealed class LargoMaximoTests
{
    [Theory]
    [InlineData("Arroz", 5, "Arroz")]
    [InlineData("Arroz", 4, "Arro")]
    [InlineData("Arroz", 0, "")]
    [InlineData("Arroz blanco", 6, "Arroz")]
    [InlineData("Queso 🧀 fresco", 7, "Queso")]
    [InlineData("Queso 🧀 fresco", 8, "Queso 🧀")]
    [InlineData("pin\u0303a", 3, "pi")]
    [InlineData("pin\u0303a", 4, "pin\u0303")]
    public void Recortar_Text_CutsBetweenLetters(string texto, int largo, string expected) => Assert.Equal(expected, LargoMaximo.Recortar(texto, largo));

    [Fact]
    public void Recortar_HalfAnEmoji_IsLeftForTheRulesToReport() => Assert.Equal("\uD83Ea", LargoMaximo.Recortar("\uD83Eab", 2));

    [Fact]
    public void Recortar_Description_IsWhatTheRuleTakes()
    {
        string larga = new('A', LargoMaximo.Descripcion + 1);

        Assert.Equal(LargoMaximo.Descripcion, LargoMaximo.Recortar(larga, LargoMaximo.Descripcion).Length);
    }

    [Fact]
    public void Recortar_NegativeLength_IsABugOfTheCaller() => Assert.Throws<ArgumentOutOfRangeException>(static () => LargoMaximo.Recortar("Arroz", -1));
}
