using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>What tells one comprobante from every other in the country: issuer, type and number.</summary>
/// <remarks>Its text is SUNAT's file name without extension, such as <c>10412365785-03-B001-27</c>.</remarks>
/// <param name="Ruc">The issuer's RUC.</param>
/// <param name="Tipo">Catálogo 01.</param>
/// <param name="Numero">Series and correlativo.</param>
public sealed record ComprobanteId(Ruc Ruc, TipoComprobante Tipo, NumeroComprobante Numero)
{
    /// <summary>The file name without extension.</summary>
    public string NombreArchivo => $"{Ruc.Value}-{Tipo.Codigo}-{Numero.Value}";

    /// <summary>Reads an identity from trusted text.</summary>
    /// <exception cref="FormatException">The text is not an identity such as <c>10412365785-03-B001-27</c>.</exception>
    public static ComprobanteId Parse(string text) =>
        TryParse(text, out ComprobanteId? id) ? id : throw new FormatException("El texto no identifica un comprobante: RUC-TIPO-SERIE-NÚMERO, por ejemplo 10412365785-03-B001-27.");

    /// <summary>Reads an identity received from outside, for example from a file name without extension.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ComprobanteId? id)
    {
        id = null;
        if (text is not { Length: > 15 } || text[11] != '-' || text[14] != '-')
        {
            return false;
        }

        if (Ruc.TryParse(text[..11], out Ruc? ruc)
            && TipoComprobante.TryParse(text[12..14], out TipoComprobante? tipo)
            && NumeroComprobante.TryParse(text[15..], out NumeroComprobante? numero))
        {
            id = new ComprobanteId(ruc, tipo, numero);
        }

        return id is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => NombreArchivo;
}
