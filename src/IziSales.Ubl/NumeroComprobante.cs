using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace IziSales.Ubl;

/// <summary>The number printed on a comprobante: series and correlativo, such as <c>B001-27</c>.</summary>
/// <remarks>Written without leading zeros in the XML and in the file name alike, because SUNAT compares both as text (1035, 1036).</remarks>
public sealed record NumeroComprobante
{
    /// <summary>The greatest correlativo: eight digits.</summary>
    public const int MaxCorrelativo = 99_999_999;

    /// <summary>Joins a series and a correlativo.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The correlativo is not between 1 and 99,999,999.</exception>
    public NumeroComprobante(Serie serie, int correlativo)
    {
        ArgumentNullException.ThrowIfNull(serie);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(correlativo);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(correlativo, MaxCorrelativo);
        Serie = serie;
        Correlativo = correlativo;
        Value = string.Create(CultureInfo.InvariantCulture, $"{serie.Value}-{correlativo}");
    }

    /// <summary>The series.</summary>
    public Serie Serie { get; }

    /// <summary>The number within the series, from 1.</summary>
    public int Correlativo { get; }

    /// <summary>Series, hyphen and correlativo without leading zeros.</summary>
    public string Value { get; }

    /// <summary>Reads a number from trusted text.</summary>
    /// <exception cref="FormatException">The text is not a number such as <c>B001-27</c>.</exception>
    public static NumeroComprobante Parse(string text) =>
        TryParse(text, out NumeroComprobante? numero) ? numero : throw new FormatException("El texto no es un número de comprobante: serie, guion y hasta ocho dígitos, por ejemplo B001-27.");

    /// <summary>Reads a number typed by a person or received from outside; leading zeros in the correlativo are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out NumeroComprobante? numero)
    {
        numero = null;
        if (text is not { Length: >= 6 and <= 13 } || text[4] != '-' || !Serie.TryParse(text[..4], out Serie? serie))
        {
            return false;
        }

        ReadOnlySpan<char> digits = text.AsSpan(5);
        if (!Digits.AreAll(digits) || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int correlativo) || correlativo == 0)
        {
            return false;
        }

        numero = new NumeroComprobante(serie, correlativo);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
