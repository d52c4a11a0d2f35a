using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>Issuer and buyer.</summary>
internal static class LectorPartes
{
    private static readonly XName[] Supplier = [Cac + "AccountingSupplierParty", Cac + "Party"];
    private static readonly XName[] Customer = [Cac + "AccountingCustomerParty", Cac + "Party"];

    public static Ruc? Ruc(XElement root, LectorClase clase, Hallazgos hallazgos)
    {
        XElement? party = root.Child(Supplier);
        XElement? id = party.Child(Cac + "PartyIdentification", Cbc + "ID");
        string path = Under(root, "cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID");
        if (party?.Elements(Cac + "PartyIdentification").Count() > 1)
        {
            hallazgos.Sunat("3089", path, "El emisor tiene más de un número de documento.", "Deje solo el RUC.");
        }

        if (id.Code() is not { } text)
        {
            hallazgos.Sunat("1006", path, "Falta el RUC del emisor.", "Escriba los once dígitos.");
            return null;
        }

        if (id.AttributeText("schemeID") != "6")
        {
            hallazgos.Sunat(id.AttributeText("schemeID") is null ? clase.Codigos.FaltaTipoEmisor : clase.Codigos.TipoEmisor, path + "/@schemeID", "El documento del emisor debe ser un RUC (6).", "Escriba schemeID=\"6\".");
        }

        if (Ubl.Ruc.TryParse(text, out Ruc? ruc))
        {
            return ruc;
        }

        hallazgos.Sunat("1007", path, $"«{Shorten(text)}» no es un RUC.", "Revise los once dígitos.");
        return null;
    }

    public static Emisor Emisor(XElement root, Ruc ruc, TipoOperacion? operacion, Hallazgos hallazgos)
    {
        XElement? party = root.Child(Supplier);
        XElement? legal = party.Child(Cac + "PartyLegalEntity");
        XElement? address = legal.Child(Cac + "RegistrationAddress");
        Lugar(address, hallazgos);
        return new Emisor
        {
            Ruc = ruc,
            RazonSocial = legal.Child(Cbc + "RegistrationName")?.Value ?? "",
            NombreComercial = party.Child(Cac + "PartyName", Cbc + "Name").Text(),
            TaxProfile = operacion == TipoOperacion.VentaInternaNrus ? TaxProfile.Nrus : TaxProfile.General,
            Domicilio = new Domicilio
            {
                Ubigeo = Ubigeo.TryParse(address.Child(Cbc + "ID").Code(), out Ubigeo? ubigeo) ? ubigeo : null,
                Departamento = address.Child(Cbc + "CountrySubentity").Text(),
                Provincia = address.Child(Cbc + "CityName").Text(),
                Distrito = address.Child(Cbc + "District").Text(),
                Urbanizacion = address.Child(Cbc + "CitySubdivisionName").Text(),
                Direccion = address.Child(Cac + "AddressLine", Cbc + "Line").Text(),
                Establecimiento = address.Child(Cbc + "AddressTypeCode").Code() ?? "",
            },
        };
    }

    private static void Lugar(XElement? address, Hallazgos hallazgos)
    {
        if (address.Child(Cbc + "ID").Code() is { } ubigeo && !Ubigeo.TryParse(ubigeo, out _))
        {
            hallazgos.Sunat("4093", PathOf(address!), $"«{Shorten(ubigeo)}» no es un ubigeo.", "Escriba los seis dígitos del distrito, por ejemplo 150132.");
        }

        if (address.Child(Cac + "Country", Cbc + "IdentificationCode").Code() is { } pais && pais != "PE")
        {
            hallazgos.Sunat("4041", PathOf(address!), $"El país del emisor es PE, no «{Shorten(pais)}».", "Escriba PE.");
        }
    }

    public static Adquirente Adquirente(XElement root, LectorClase clase, Hallazgos hallazgos)
    {
        XElement? party = root.Child(Customer);
        XElement? id = party.Child(Cac + "PartyIdentification", Cbc + "ID");
        string path = Under(root, "cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID");
        string? tipo = id.AttributeText("schemeID");
        if (party?.Elements(Cac + "PartyIdentification").Count() > 1)
        {
            hallazgos.Sunat("3090", path, "El cliente tiene más de un número de documento.", "Deje uno solo.");
        }

        if (id is null)
        {
            hallazgos.Sunat(clase.Codigos.Cliente, path, "Falta el documento del cliente.", "Para un cliente sin documento escriba «-».");
        }
        else if (tipo is null)
        {
            hallazgos.Sunat("2015", path + "/@schemeID", "Falta el tipo de documento del cliente.", "Use un código del catálogo 06.");
        }
        else if (!TipoDocumentoIdentidad.TryParse(tipo, out _))
        {
            hallazgos.Sunat("2016", path + "/@schemeID", $"El tipo de documento «{Shorten(tipo)}» no está en el catálogo 06.", "Use 1 (DNI), 6 (RUC), 4, 7, 0, A-H o «-».");
        }

        TipoDocumentoIdentidad conocido = TipoDocumentoIdentidad.TryParse(tipo, out TipoDocumentoIdentidad? found) ? found : TipoDocumentoIdentidad.Ninguno;
        return new Adquirente(
            DocumentoIdentidad.Unchecked(conocido, id?.Value.Trim() ?? "-"),
            party.Child(Cac + "PartyLegalEntity", Cbc + "RegistrationName")?.Value ?? "");
    }
}
