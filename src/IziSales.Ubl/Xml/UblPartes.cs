namespace IziSales.Ubl.Xml;

/// <summary>Who signs, who sells, who buys.</summary>
internal static class UblPartes
{
    public static void Firma(ref CanonicalWriter xml, Emisor emisor)
    {
        xml.Start("cac:Signature"u8);
        xml.Code("cbc:ID"u8, UblInvoice.SignatureId);
        xml.Start("cac:SignatoryParty"u8);
        xml.Start("cac:PartyIdentification"u8);
        xml.Code("cbc:ID"u8, emisor.Ruc.Value);
        xml.End("cac:PartyIdentification"u8);
        Nombre(ref xml, emisor.RazonSocial);
        xml.End("cac:SignatoryParty"u8);
        xml.Raw("<cac:DigitalSignatureAttachment><cac:ExternalReference><cbc:URI>#"u8);
        xml.Ascii(UblInvoice.SignatureId);
        xml.Raw("</cbc:URI></cac:ExternalReference></cac:DigitalSignatureAttachment>"u8);
        xml.End("cac:Signature"u8);
    }

    public static void Emisor(ref CanonicalWriter xml, Emisor emisor)
    {
        xml.Start("cac:AccountingSupplierParty"u8);
        xml.Start("cac:Party"u8);
        Identidad(ref xml, TipoDocumentoIdentidad.Ruc.Codigo, emisor.Ruc.Value);
        if (emisor.NombreComercial is { } comercial)
        {
            Nombre(ref xml, comercial);
        }

        xml.Start("cac:PartyLegalEntity"u8);
        xml.Text("cbc:RegistrationName"u8, emisor.RazonSocial);
        Domicilio(ref xml, emisor.Domicilio);
        xml.End("cac:PartyLegalEntity"u8);
        xml.End("cac:Party"u8);
        xml.End("cac:AccountingSupplierParty"u8);
    }

    public static void Adquirente(ref CanonicalWriter xml, Adquirente adquirente)
    {
        xml.Start("cac:AccountingCustomerParty"u8);
        xml.Start("cac:Party"u8);
        Identidad(ref xml, adquirente.Documento.Tipo.Codigo, adquirente.Documento.Numero);
        xml.Start("cac:PartyLegalEntity"u8);
        xml.Text("cbc:RegistrationName"u8, adquirente.Nombre);
        xml.End("cac:PartyLegalEntity"u8);
        xml.End("cac:Party"u8);
        xml.End("cac:AccountingCustomerParty"u8);
    }

    private static void Identidad(ref CanonicalWriter xml, string tipo, string numero)
    {
        xml.Start("cac:PartyIdentification"u8);
        xml.Start("cbc:ID"u8, "schemeID"u8, tipo);
        xml.Escaped(numero, "cbc:ID"u8);
        xml.End("cbc:ID"u8);
        xml.End("cac:PartyIdentification"u8);
    }

    private static void Nombre(ref CanonicalWriter xml, string nombre)
    {
        xml.Start("cac:PartyName"u8);
        xml.Text("cbc:Name"u8, nombre);
        xml.End("cac:PartyName"u8);
    }

    private static void Domicilio(ref CanonicalWriter xml, Domicilio domicilio)
    {
        xml.Start("cac:RegistrationAddress"u8);
        if (domicilio.Ubigeo is { } ubigeo)
        {
            xml.Code("cbc:ID"u8, ubigeo.Value);
        }

        xml.Text("cbc:AddressTypeCode"u8, domicilio.Establecimiento);
        Parte(ref xml, "cbc:CitySubdivisionName"u8, domicilio.Urbanizacion);
        Parte(ref xml, "cbc:CityName"u8, domicilio.Provincia);
        Parte(ref xml, "cbc:CountrySubentity"u8, domicilio.Departamento);
        Parte(ref xml, "cbc:District"u8, domicilio.Distrito);
        if (domicilio.Direccion is { } direccion)
        {
            xml.Start("cac:AddressLine"u8);
            xml.Text("cbc:Line"u8, direccion);
            xml.End("cac:AddressLine"u8);
        }

        xml.Raw("<cac:Country><cbc:IdentificationCode>PE</cbc:IdentificationCode></cac:Country>"u8);
        xml.End("cac:RegistrationAddress"u8);
    }

    private static void Parte(ref CanonicalWriter xml, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            xml.Text(name, value);
        }
    }
}
