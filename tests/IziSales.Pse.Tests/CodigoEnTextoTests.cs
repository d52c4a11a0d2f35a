using IziSales.Pse.Lectura;

namespace IziSales.Pse.Tests;

/// <summary>A code at the head of a sentence, and what only looks like one.</summary>
public sealed class CodigoEnTextoTests
{
    [Theory]
    [InlineData("2335", 2335)]
    [InlineData(" 0306 ", 306)]
    [InlineData("2335 - El documento ha sido alterado", 2335)]
    [InlineData("2335-El documento ha sido alterado", 2335)]
    [InlineData("1033: registrado previamente", 1033)]
    [InlineData("502 Bad Gateway", null)]
    [InlineData("404", null)]
    [InlineData("2026-11-20 10:00 falla", null)]
    [InlineData("2026/11/20", null)]
    [InlineData("10412365785 no existe", null)]
    [InlineData("2335a", null)]
    [InlineData("El código es 2335", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Read_HeadOfASentence_IsACodeOnlyInSunatsForm(string? sentence, int? code) => Assert.Equal(code, CodigoEnTexto.Read(sentence));
}
