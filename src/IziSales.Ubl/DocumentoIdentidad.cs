using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>The paper by which a buyer is known: its kind and its number.</summary>
/// <remarks>Catálogo 06. RUC and DNI are checked as such; the others are 1 to 15 letters or digits without blanks (observation 4208).</remarks>
public sealed record DocumentoIdentidad
{
    private const int MaxLength = 15;

    private DocumentoIdentidad(TipoDocumentoIdentidad tipo, string numero)
    {
        Tipo = tipo;
        Numero = numero;
    }

    /// <summary>No document: an anonymous buyer. Written <c>-</c> for both kind and number.</summary>
    public static DocumentoIdentidad Ninguno { get; } = new(TipoDocumentoIdentidad.Ninguno, "-");

    /// <summary>Catálogo 06.</summary>
    public TipoDocumentoIdentidad Tipo { get; }

    /// <summary>The number as printed on the document.</summary>
    public string Numero { get; }

    /// <summary>The document of a DNI holder.</summary>
    public static DocumentoIdentidad From(Dni dni)
    {
        ArgumentNullException.ThrowIfNull(dni);
        return new(TipoDocumentoIdentidad.Dni, dni.Value);
    }

    /// <summary>The document of a RUC holder.</summary>
    public static DocumentoIdentidad From(Ruc ruc)
    {
        ArgumentNullException.ThrowIfNull(ruc);
        return new(TipoDocumentoIdentidad.Ruc, ruc.Value);
    }

    /// <summary>Reads a document from trusted text.</summary>
    /// <exception cref="FormatException">The number does not fit the kind.</exception>
    public static DocumentoIdentidad Parse(TipoDocumentoIdentidad tipo, string numero) =>
        TryParse(tipo, numero, out DocumentoIdentidad? documento) ? documento : throw new FormatException("El número no corresponde al tipo de documento de identidad.");

    /// <summary>Reads a document typed by a person or received from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] TipoDocumentoIdentidad? tipo, [NotNullWhen(true)] string? numero, [NotNullWhen(true)] out DocumentoIdentidad? documento)
    {
        documento = tipo is not null && numero is not null && Fits(tipo, numero) ? new DocumentoIdentidad(tipo, numero) : null;
        return documento is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Tipo.Codigo}/{Numero}";

    /// <summary>What the XML says, right or wrong, for the rules to judge.</summary>
    internal static DocumentoIdentidad Unchecked(TipoDocumentoIdentidad tipo, string numero) => new(tipo, numero);

    internal static bool Fits(TipoDocumentoIdentidad tipo, string numero)
    {
        if (tipo == TipoDocumentoIdentidad.Ruc)
        {
            return Ruc.TryParse(numero, out _);
        }

        if (tipo == TipoDocumentoIdentidad.Dni)
        {
            return Dni.TryParse(numero, out _);
        }

        return tipo == TipoDocumentoIdentidad.Ninguno
            ? numero == "-"
            : numero.Length is > 0 and <= MaxLength && numero.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-');
    }
}
