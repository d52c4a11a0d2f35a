using System.Globalization;
using System.Text;

namespace SamplePos.Catalogue;

/// <summary>Text as a hurried person types it: no accents, no capitals.</summary>
public static class SearchText
{
    /// <summary>The text folded for comparison.</summary>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }
}
