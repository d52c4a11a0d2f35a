using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>The currency of a comprobante.</summary>
/// <remarks>Catálogo 02 (ISO 4217), rule 3088. One document holds one currency (rule 2071).</remarks>
public sealed record Moneda
{
    private static readonly FrozenSet<string> Codigos = CodigosMoneda.Texto.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private Moneda(string codigo) => Codigo = codigo;

    /// <summary>PEN: sol.</summary>
    public static Moneda Pen { get; } = new("PEN");

    /// <summary>USD: dollar of the United States.</summary>
    public static Moneda Usd { get; } = new("USD");

    /// <summary>EUR: euro.</summary>
    public static Moneda Eur { get; } = new("EUR");

    /// <summary>The three letters of ISO 4217.</summary>
    public string Codigo { get; }

    /// <summary>What is printed before an amount: <c>S/</c>, <c>US$</c>, <c>€</c>, or the code.</summary>
    public string Simbolo => Codigo switch
    {
        "PEN" => "S/",
        "USD" => "US$",
        "EUR" => "€",
        _ => Codigo,
    };

    /// <summary>Reads a currency code from trusted text.</summary>
    /// <exception cref="FormatException">The code is not in the catalogue.</exception>
    public static Moneda Parse(string codigo) =>
        TryParse(codigo, out Moneda? moneda) ? moneda : throw new FormatException("El código no está en el catálogo 02 (monedas).");

    /// <summary>Looks a code up that came from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? codigo, [NotNullWhen(true)] out Moneda? moneda)
    {
        moneda = codigo switch
        {
            "PEN" => Pen,
            "USD" => Usd,
            "EUR" => Eur,
            not null when Codigos.Contains(codigo) => new Moneda(codigo),
            _ => null,
        };
        return moneda is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Codigo;
}
