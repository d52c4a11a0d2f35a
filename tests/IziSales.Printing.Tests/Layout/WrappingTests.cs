using IziSales.Printing.Layout;

namespace IziSales.Printing.Tests.Layout;

public sealed class WrappingTests
{
    [Theory]
    [InlineData("", 8)]
    [InlineData("   ", 8)]
    public void Lines_Nothing_GivesNone(string text, int width) => Assert.Empty(Wrap(text, width));

    [Fact]
    public void Lines_ExactlyOneLine_StaysOne() => Assert.Equal(["12345678"], Wrap("12345678", 8));

    [Fact]
    public void Lines_Words_BreakBetweenThem() => Assert.Equal(["Queso", "fresco", "de vaca"], Wrap("Queso fresco de vaca", 8));

    [Fact]
    public void Lines_AWordLongerThanALine_IsBrokenWhereTheLineEnds() => Assert.Equal(["ab cdefg", "hijklmno", "p"], Wrap("ab cdefghijklmnop", 8));

    [Fact]
    public void Balance_TwoLines_AreAboutAsLong() => Assert.Equal(["uno dos", "tres cua"], Wrap("uno dos tres cua", Wrapping.Balance("uno dos tres cua", 14)));

    [Fact]
    public void Balance_AWordThatFits_IsNotBroken() => Assert.Equal(14, Wrapping.Balance("uno: abcdefghijklmn", 14));

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        foreach (ReadOnlySpan<char> line in Wrapping.Lines(text, width))
        {
            lines.Add(line.ToString());
        }

        return lines;
    }
}
