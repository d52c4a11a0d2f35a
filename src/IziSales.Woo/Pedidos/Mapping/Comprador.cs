using IziSales.Ubl;

namespace IziSales.Woo.Mapping;

/// <summary>Who bought: document and name, from wherever the shop's plugins keep them.</summary>
internal static class Comprador
{
    private const int MinNombre = 3;

    public static Adquirente? Find(WooOrder order, WooMappingOptions options, List<ValidationIssue> issues)
    {
        DocumentoIdentidad? documento = Documentos.Find(order, options, out string? unreadable);
        string? nombre = documento is null ? null : Nombre(order, options, documento);
        if (unreadable is not null && documento is null)
        {
            issues.Add(new(Motivos.DocumentoIlegible, unreadable, "El documento de identidad que escribió el cliente no es válido.", "Pida el documento correcto si el cliente lo necesita en la boleta."));
        }

        if (documento is not null && nombre is not null)
        {
            return new Adquirente(documento, nombre);
        }

        Umbral(order, documento, issues);
        return null;
    }

    /// <summary>The field by which the shopper asked for a factura, if any.</summary>
    public static WooMetaData? FacturaField(WooOrder order, WooMappingOptions options)
    {
        foreach (string key in options.FacturaKeys)
        {
            if (Campos.First(order, key) is { } field && MeansFactura(field))
            {
                return field;
            }
        }

        return null;
    }

    // A check box says yes in several ways; a list of documents says 01 or its name.
    private static bool MeansFactura(WooMetaData field)
    {
        string value = field.Value.Trim().ToLowerInvariant();
        return value is "01" or "factura"
            || (field.Key.Contains("check", StringComparison.OrdinalIgnoreCase) && value is "1" or "yes" or "true" or "on" or "si" or "sí");
    }

    private static void Umbral(WooOrder order, DocumentoIdentidad? documento, List<ValidationIssue> issues)
    {
        decimal umbral = Umbrales.BoletaConAdquirente.At(Lima.DateOf(order.Created));
        if (order.Currency == Moneda.Pen.Codigo && order.Total > umbral)
        {
            string falta = documento is null ? "el documento de identidad" : "el nombre";
            issues.Add(new(Motivos.SinIdentidad, "billing", $"El pedido pasa de S/ {umbral:0} y falta {falta} del cliente.", "Pida el DNI (u otro documento) y el nombre completo, y agréguelos al pedido."));
        }
    }

    private static string? Nombre(WooOrder order, WooMappingOptions options, DocumentoIdentidad documento)
    {
        WooBilling billing = order.Billing;
        string persona = Textos.OneLine($"{billing.FirstName} {billing.LastName}");
        string empresa = Textos.OneLine(Campos.First(order, options.RazonSocialKeys)?.Value ?? billing.Company);
        if (empresa.All(char.IsAsciiDigit))
        {
            empresa = ""; // Shoppers write their RUC where the company's name belongs.
        }

        (string primero, string segundo) = documento.Tipo == TipoDocumentoIdentidad.Ruc ? (empresa, persona) : (persona, empresa);
        string nombre = primero.Length >= MinNombre ? primero : segundo;
        return nombre.Length >= MinNombre ? nombre : null;
    }
}
