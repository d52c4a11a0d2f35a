using System.Globalization;

namespace IziSales.Ubl;

/// <summary>The name of a fault: SUNAT's four digits, or ours (<c>IZI-AREA-nnn</c>) where SUNAT has none.</summary>
public sealed record IssueCode
{
    private IssueCode(string value, Severity severity)
    {
        Value = value;
        Severity = severity;
    }

    /// <summary>The code as text.</summary>
    public string Value { get; }

    /// <summary>What the fault costs.</summary>
    public Severity Severity { get; }

    /// <summary>A return code that SUNAT published; its range says how grave it is.</summary>
    /// <exception cref="ArgumentException">The text is not four digits.</exception>
    public static IssueCode Sunat(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length != 4 || !Digits.AreAll(value))
        {
            throw new ArgumentException("SUNAT's codes have four digits.", nameof(value));
        }

        int number = int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
        return new IssueCode(value, number switch
        {
            >= 4000 => Severity.Observacion,
            >= 2000 => Severity.Rechazo,
            _ => Severity.Excepcion,
        });
    }

    /// <summary>A code of our own.</summary>
    /// <exception cref="ArgumentException">The text does not begin with <c>IZI-</c>.</exception>
    public static IssueCode Own(string value, Severity severity)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.StartsWith("IZI-", StringComparison.Ordinal)
            ? new IssueCode(value, severity)
            : throw new ArgumentException("Our own codes begin with IZI-.", nameof(value));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
