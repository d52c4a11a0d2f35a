using IziSales.Printing.Layout;

namespace IziSales.Printing.Tests.Layout;

public sealed class WrappingTests
{
    [Theory]
    [InlineData("", 8)]
    [InlineData("   ", 8)]
    public void Wrap_Nothing_GivesNoLine(string text, int width) => Assert.Empty(Wrapping.Wrap(text, width));

    [Fact]
    public void Wrap_ExactlyOneLine_StaysOne() => Assert.Equal(["12345678"], Wrapping.Wrap("12345678", 8));

    [Fact]
    public void Wrap_Words_BreaksBetweenThem() => Assert.Equal(["Queso", "fresco", "de vaca"], Wrapping.Wrap("Queso fresco de vaca", 8));

    [Fact]
    public void Wrap_AWordLongerThanALine_IsBrokenWhereTheLineEnds() => Assert.Equal(["ab cdefg", "hijklmno", "p"], Wrapping.Wrap("ab cdefghijklmnop", 8));

    [Fact]
    public void Balance_TwoLines_AreAboutAsLong() => Assert.Equal(["uno dos", "tres cua"], Wrapping.Balance("uno dos tres cua", 14));
}
