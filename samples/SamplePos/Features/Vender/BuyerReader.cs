using IziSales.Ubl;

namespace SamplePos.Features.Vender;

/// <summary>Reads the buyer that the till sent.</summary>
internal static class BuyerReader
{
    private const int ShortestName = 3;
    private const int LongestName = 150;

    /// <summary>The buyer; null for clientes varios, and when something is wrong.</summary>
    public static Adquirente? Read(SaleRequestBuyer? buyer, ProblemList problems)
    {
        if (buyer?.Kind is null or "varios")
        {
            return null;
        }

        DocumentoIdentidad? documento = (buyer.Kind, buyer.Number) switch
        {
            ("dni", { } number) when Dni.TryParse(number, out Dni? dni) => DocumentoIdentidad.From(dni),
            ("ruc", { } number) when Ruc.TryParse(number, out Ruc? ruc) => DocumentoIdentidad.From(ruc),
            ("otro", var number) => ReadOther(buyer.Type, number),
            _ => null,
        };
        bool known = buyer.Kind == "ruc"
            ? problems.Require(documento is not null, "Adquirente.Documento", "El RUC del cliente no es válido.", "Son once dígitos y el último debe coincidir: revíselo con el cliente.")
            : buyer.Kind == "otro"
            ? problems.Require(documento is not null, "Adquirente.Documento", "El documento del cliente no es válido.", "Elija qué documento es y escriba su número, sin espacios.")
            : problems.Require(documento is not null, "Adquirente.Documento", "El DNI del cliente no es válido.", "Son ocho dígitos: revíselo con el cliente.");
        string name = buyer.Name?.Trim() ?? "";
        bool named = problems.Require(
            name.Length is >= ShortestName and <= LongestName && !name.Any(char.IsControl),
            "Adquirente.Nombre",
            "El nombre del cliente falta o tiene caracteres que no se ven.",
            "Escríbalo de nuevo, con tres letras al menos.");
        return known && named ? new Adquirente(documento!, name) : null;
    }

    private static DocumentoIdentidad? ReadOther(string? type, string? number) =>
        !TipoDocumentoIdentidad.TryParse(type, out TipoDocumentoIdentidad? tipo) ? null
        : tipo == TipoDocumentoIdentidad.Ninguno ? DocumentoIdentidad.Ninguno
        : DocumentoIdentidad.TryParse(tipo, number?.Trim().ToUpperInvariant(), out DocumentoIdentidad? documento) ? documento
        : null;
}
