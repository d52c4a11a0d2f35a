using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>The four characters that name one run of correlativos, such as <c>B001</c>.</summary>
/// <remarks>
/// Boletas and their notes: <c>B</c> and three of A-Z 0-9. Facturas and theirs: <c>F</c>. Four digits name a contingency series on authorised paper.
/// SUNAT answers 1001 to any other shape and 1035 when the file name disagrees.
/// </remarks>
public sealed record Serie
{
    private Serie(string value) => Value = value;

    /// <summary>The four characters, upper case.</summary>
    public string Value { get; }

    /// <summary>Whether the series belongs to boletas and the notes on them.</summary>
    public bool IsDeBoletas => Value[0] == 'B';

    /// <summary>Whether the series is one of four digits, for contingency on pre-authorised paper.</summary>
    public bool IsDeContingencia => Digits.AreAll(Value);

    /// <summary>Reads a series from trusted text.</summary>
    /// <exception cref="FormatException">The text is not a series.</exception>
    public static Serie Parse(string text) =>
        TryParse(text, out Serie? serie) ? serie : throw new FormatException("El texto no es una serie: B o F y tres letras mayúsculas o dígitos, por ejemplo B001.");

    /// <summary>Reads a series typed by a person or received from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Serie? serie)
    {
        serie = text is { Length: 4 } && (Digits.AreAll(text) || (text[0] is 'B' or 'F' && text.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)))) ? new Serie(text) : null;
        return serie is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
