using IziSales.Ubl;

namespace IziSales.Woo.Mapping;

/// <summary>The buyer's identity document: by the shop's keys first, by its shape last.</summary>
internal static class Documentos
{
    /// <summary>Words in a key that make a number in it worth guessing at; others hold dates, amounts, parcel numbers.</summary>
    private static readonly string[] Hints = ["dni", "ruc", "doc", "ident", "nro", "billing", "wooccm", "cliente", "customer"];

    /// <param name="order">The order.</param>
    /// <param name="options">The shop's keys.</param>
    /// <param name="unreadable">The key of a field that was filled in wrongly.</param>
    public static DocumentoIdentidad? Find(WooOrder order, WooMappingOptions options, out string? unreadable)
    {
        unreadable = null;
        return Typed(order, options, ref unreadable)
            ?? ByKeys(order, options, ref unreadable)
            ?? ByShape(order);
    }

    private static DocumentoIdentidad? Typed(WooOrder order, WooMappingOptions options, ref string? unreadable)
    {
        if (Campos.First(order, options.DocumentKeys) is not { } field)
        {
            return null;
        }

        TipoDocumentoIdentidad? tipo = Campos.First(order, options.DocumentTypeKeys) is { } type ? Tipo(type.Value) : null;
        DocumentoIdentidad? documento = tipo is null ? Guess(field.Value) : Read(tipo, field.Value);
        unreadable = documento is null ? field.Key : unreadable;
        return documento;
    }

    // Who wants a factura gives a RUC; anybody else is better known by the DNI.
    private static DocumentoIdentidad? ByKeys(WooOrder order, WooMappingOptions options, ref string? unreadable)
    {
        bool rucFirst = Comprador.FacturaField(order, options) is not null;
        (TipoDocumentoIdentidad Tipo, IReadOnlyList<string> Keys) dni = (TipoDocumentoIdentidad.Dni, options.DniKeys);
        (TipoDocumentoIdentidad Tipo, IReadOnlyList<string> Keys) ruc = (TipoDocumentoIdentidad.Ruc, options.RucKeys);
        ReadOnlySpan<(TipoDocumentoIdentidad Tipo, IReadOnlyList<string> Keys)> places =
            [rucFirst ? ruc : dni, rucFirst ? dni : ruc, (TipoDocumentoIdentidad.CarnetExtranjeria, options.CarnetKeys)];
        foreach ((TipoDocumentoIdentidad tipo, IReadOnlyList<string> keys) in places)
        {
            if (Campos.First(order, keys) is not { } field)
            {
                continue;
            }

            // A RUC typed where the DNI belongs is still a RUC.
            if ((Read(tipo, field.Value) ?? Guess(field.Value)) is { } documento)
            {
                return documento;
            }

            unreadable ??= field.Key;
        }

        return null;
    }

    private static DocumentoIdentidad? ByShape(WooOrder order)
    {
        foreach (WooMetaData field in order.Billing.Others)
        {
            if (Guess(field.Value) is { } documento)
            {
                return documento;
            }
        }

        foreach (WooMetaData field in order.MetaData)
        {
            if (Hints.Any(hint => field.Key.Contains(hint, StringComparison.OrdinalIgnoreCase)) && Guess(field.Value) is { } documento)
            {
                return documento;
            }
        }

        return Ruc.TryParse(order.Billing.Company.Trim(), out Ruc? ruc) ? DocumentoIdentidad.From(ruc) : null;
    }

    private static DocumentoIdentidad? Guess(string value)
    {
        string digits = Clean(value);
        if (Dni.TryParse(digits, out Dni? dni))
        {
            return DocumentoIdentidad.From(dni);
        }

        return Ruc.TryParse(digits, out Ruc? ruc) ? DocumentoIdentidad.From(ruc) : null;
    }

    private static DocumentoIdentidad? Read(TipoDocumentoIdentidad tipo, string value) =>
        tipo != TipoDocumentoIdentidad.Ninguno && DocumentoIdentidad.TryParse(tipo, Clean(value), out DocumentoIdentidad? documento) ? documento : null;

    private static TipoDocumentoIdentidad? Tipo(string value)
    {
        string text = value.Trim().ToUpperInvariant();
        return text switch
        {
            "DNI" => TipoDocumentoIdentidad.Dni,
            "RUC" => TipoDocumentoIdentidad.Ruc,
            "CE" or "CARNET DE EXTRANJERIA" or "CARNET DE EXTRANJERÍA" or "CARNÉ DE EXTRANJERÍA" => TipoDocumentoIdentidad.CarnetExtranjeria,
            "PASAPORTE" or "PASSPORT" => TipoDocumentoIdentidad.Pasaporte,
            _ => TipoDocumentoIdentidad.TryParse(text, out TipoDocumentoIdentidad? tipo) ? tipo : null,
        };
    }

    private static string Clean(string value) => string.Concat(value.Where(static c => c is not ('.' or '-' or '_') && !char.IsWhiteSpace(c))).ToUpperInvariant();
}
