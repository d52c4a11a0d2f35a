using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>Documento Nacional de Identidad: the eight-digit number of a Peruvian citizen.</summary>
/// <remarks>Catálogo 06, tipo 1. The check character printed on the card is not part of the number.</remarks>
public sealed record Dni
{
    private Dni(string value) => Value = value;

    /// <summary>The eight digits.</summary>
    public string Value { get; }

    /// <summary>Reads a DNI from trusted text.</summary>
    /// <exception cref="FormatException">The text is not eight digits.</exception>
    public static Dni Parse(string text) =>
        TryParse(text, out Dni? dni) ? dni : throw new FormatException("El texto no es un DNI: ocho dígitos.");

    /// <summary>Reads a DNI typed by a person or received from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Dni? dni)
    {
        dni = text is { Length: 8 } && Digits.AreAll(text) ? new Dni(text) : null;
        return dni is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
