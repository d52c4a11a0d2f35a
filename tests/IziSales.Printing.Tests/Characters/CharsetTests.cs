using System.Text;
using IziSales.Printing.Characters;

namespace IziSales.Printing.Tests.Characters;

public sealed class CharsetTests
{
    [Theory]
    [InlineData(PrinterCharset.Pc850, 850)]
    [InlineData(PrinterCharset.Pc858, 858)]
    [InlineData(PrinterCharset.Windows1252, 1252)]
    public void TryEncode_EveryCharacter_AgreesWithThePlatformsTable(PrinterCharset charset, int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding judge = Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\0"));
        PageCharset page = PageCharset.Of(charset);

        for (int code = 0x80; code <= 0xFF; code++)
        {
            char character = judge.GetString([(byte)code])[0];
            if (!char.IsControl(character))
            {
                Assert.True(page.TryEncode(character, out byte ours), $"{code:X2} {character}");
                Assert.Equal(code, ours);
            }
        }
    }

    [Fact]
    public void WithoutMark_EveryLetterThatUnicodeTakesApart_IsItsBase()
    {
        for (char letter = '\u00C0'; letter <= '\u017F'; letter++)
        {
            string apart = letter.ToString().Normalize(NormalizationForm.FormD);
            if (apart.Length == 2 && char.IsAscii(apart[0]))
            {
                Assert.Equal(apart[0], LatinLetters.WithoutMark(letter));
            }
        }
    }

    [Fact]
    public void Join_EveryLetterThatUnicodePutsTogether_IsThatOne()
    {
        for (char letter = 'A'; letter <= 'z'; letter++)
        {
            foreach (char mark in "\u0300\u0301\u0302\u0303\u0308\u030A\u030C\u0327")
            {
                string together = $"{letter}{mark}".Normalize(NormalizationForm.FormC);
                if (together.Length == 1 && together[0] <= '\u017F')
                {
                    Assert.Equal(together[0], LatinLetters.Join(letter, mark));
                }
            }
        }
    }

    [Theory]
    [InlineData("Ya\u0301bar n\u0303ame", "Yábar ñame")]
    [InlineData("uno\tdos\u00A0tres\ncuatro", "uno dos tres cuatro")]
    [InlineData("a\u200Bb\u202Ec\u00ADd", "abcd")]
    [InlineData("Smørrebrød œuvre straße", "Smørrebrød oeuvre straße")]
    public void Fold_OnPc850_KeepsWhatThePageHas(string text, string folded) => Assert.Equal(folded, PageCharset.Pc850.Fold(text));

    [Fact]
    public void Fold_HalfOfAPair_IsOneUnknownSign() => Assert.Equal("? suelto", PageCharset.Pc850.Fold("\uD83E suelto"));

    [Theory]
    [InlineData("¿Año? ¡sí!", "?Ano? !si!")]
    [InlineData("½ kg × 2 ≥ 1", "1/2 kg x 2 >= 1")]
    public void Fold_OnAscii_IsHonest(string text, string folded) => Assert.Equal(folded, PageCharset.Ascii.Fold(text));
}
