using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>Attributes that name lists and agencies: free to leave out, but when they stand there SUNAT knows only one text for each.</summary>
/// <remarks>Each kind of fault is reported once, at its first place: a generator that writes one wrong name writes it on every line.</remarks>
internal static class LectorAtributos
{
    private const string Sunat = "PE:SUNAT";
    private const string Unece = "United Nations Economic Commission for Europe";
    private const string Catalogos = "urn:pe:gob:sunat:cpe:see:gem:catalogos:catalogo";

    private static readonly Dictionary<string, string> Codigos = new(StringComparer.Ordinal)
    {
        ["listAgencyName"] = "4251",
        ["listName"] = "4252",
        ["listURI"] = "4253",
        ["listID"] = "4254",
        ["schemeName"] = "4255",
        ["schemeAgencyName"] = "4256",
        ["schemeURI"] = "4257",
        ["unitCodeListID"] = "4258",
        ["unitCodeListAgencyName"] = "4259",
        ["name"] = "4260",
        ["listSchemeURI"] = "4261",
    };

    // Element, under which parent (any when empty), attribute, the only text.
    private static readonly ILookup<XName, (string Padre, string Atributo, string Valor)> Valores = new (XName Elemento, string Padre, string Atributo, string Valor)[]
    {
        (Cbc + "CustomizationID", "", "schemeAgencyName", Sunat),
        (Cbc + "InvoiceTypeCode", "", "listAgencyName", Sunat),
        (Cbc + "InvoiceTypeCode", "", "listName", "Tipo de Documento"),
        (Cbc + "InvoiceTypeCode", "", "listURI", Catalogos + "01"),
        (Cbc + "InvoiceTypeCode", "", "name", "Tipo de Operacion"),
        (Cbc + "InvoiceTypeCode", "", "listSchemeURI", Catalogos + "51"),
        (Cbc + "DocumentCurrencyCode", "", "listID", "ISO 4217 Alpha"),
        (Cbc + "DocumentCurrencyCode", "", "listName", "Currency"),
        (Cbc + "DocumentCurrencyCode", "", "listAgencyName", Unece),
        (Cbc + "ID", "PartyIdentification", "schemeName", "Documento de Identidad"),
        (Cbc + "ID", "PartyIdentification", "schemeAgencyName", Sunat),
        (Cbc + "ID", "PartyIdentification", "schemeURI", Catalogos + "06"),
        (Cbc + "ID", "RegistrationAddress", "schemeName", "Ubigeos"),
        (Cbc + "ID", "RegistrationAddress", "schemeAgencyName", "PE:INEI"),
        (Cbc + "ID", "TaxScheme", "schemeName", "Codigo de tributos"),
        (Cbc + "ID", "TaxScheme", "schemeAgencyName", Sunat),
        (Cbc + "ID", "TaxScheme", "schemeURI", Catalogos + "05"),
        (Cbc + "AddressTypeCode", "", "listAgencyName", Sunat),
        (Cbc + "AddressTypeCode", "", "listName", "Establecimientos anexos"),
        (Cbc + "IdentificationCode", "", "listID", "ISO 3166-1"),
        (Cbc + "IdentificationCode", "", "listName", "Country"),
        (Cbc + "IdentificationCode", "", "listAgencyName", Unece),
        (Cbc + "InvoicedQuantity", "", "unitCodeListID", "UN/ECE rec 20"),
        (Cbc + "InvoicedQuantity", "", "unitCodeListAgencyName", Unece),
        (Cbc + "CreditedQuantity", "", "unitCodeListID", "UN/ECE rec 20"),
        (Cbc + "CreditedQuantity", "", "unitCodeListAgencyName", Unece),
        (Cbc + "DebitedQuantity", "", "unitCodeListID", "UN/ECE rec 20"),
        (Cbc + "DebitedQuantity", "", "unitCodeListAgencyName", Unece),
        (Cbc + "PriceTypeCode", "", "listName", "Tipo de Precio"),
        (Cbc + "PriceTypeCode", "", "listAgencyName", Sunat),
        (Cbc + "PriceTypeCode", "", "listURI", Catalogos + "16"),
        (Cbc + "TaxExemptionReasonCode", "", "listName", "Afectacion del IGV"),
        (Cbc + "TaxExemptionReasonCode", "", "listAgencyName", Sunat),
        (Cbc + "TaxExemptionReasonCode", "", "listURI", Catalogos + "07"),
        (Cbc + "AllowanceChargeReasonCode", "", "listName", "Cargo/descuento"),
        (Cbc + "AllowanceChargeReasonCode", "", "listAgencyName", Sunat),
        (Cbc + "AllowanceChargeReasonCode", "", "listURI", Catalogos + "53"),
    }.ToLookup(static row => row.Elemento, static row => (row.Padre, row.Atributo, row.Valor));

    public static void Judge(XElement root, Hallazgos hallazgos)
    {
        var dichos = new HashSet<(XName, string)>();
        foreach (XElement element in root.Descendants().Where(static element => element.HasAttributes && Valores.Contains(element.Name)))
        {
            foreach ((string padre, string atributo, string valor) in Valores[element.Name])
            {
                if ((padre.Length == 0 || element.Parent?.Name.LocalName == padre)
                    && element.Attribute(atributo)?.Value is { } dice
                    && dice != valor
                    && dichos.Add((element.Name, atributo)))
                {
                    hallazgos.Sunat(Codigos[atributo], $"{PathOf(element)}/@{atributo}", $"El atributo {atributo} dice «{Shorten(dice)}».", $"Escriba «{valor}», o quite el atributo.");
                }
            }
        }
    }
}
