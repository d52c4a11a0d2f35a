using System.Globalization;
using System.Text;
using System.Xml;
using IziSales.Ubl;

namespace IziSales.Benchmarks.Baselines;

/// <summary>The same document by hand with <see cref="XmlWriter"/>.</summary>
internal static class XmlWriterBaseline
{
    private const string SignatureId = "SignIziSales";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static void Write(Comprobante comprobante, Stream output)
    {
        using var xml = XmlWriter.Create(output, Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("Invoice", Ns.Invoice);
        xml.WriteAttributeString("xmlns", "cac", null, Ns.Cac);
        xml.WriteAttributeString("xmlns", "cbc", null, Ns.Cbc);
        xml.WriteAttributeString("xmlns", "ds", null, Ns.Ds);
        xml.WriteAttributeString("xmlns", "ext", null, Ns.Ext);
        Header(xml, comprobante);
        Signature(xml, comprobante.Emisor);
        Supplier(xml, comprobante.Emisor);
        Customer(xml, comprobante.Adquirente);
        XmlWriterLines.Charges(xml, comprobante.CargosDescuentos, comprobante.Moneda.Codigo);
        Totals(xml, comprobante.Totales, comprobante.Moneda.Codigo);
        foreach (Linea linea in comprobante.Lineas)
        {
            XmlWriterLines.Write(xml, linea, comprobante.Moneda.Codigo);
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void Header(XmlWriter xml, Comprobante comprobante)
    {
        xml.WriteStartElement("ext", "UBLExtensions", Ns.Ext);
        xml.WriteStartElement("ext", "UBLExtension", Ns.Ext);
        xml.WriteStartElement("ext", "ExtensionContent", Ns.Ext);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Leaf("UBLVersionID", "2.1");
        xml.Leaf("CustomizationID", "2.0");
        xml.Leaf("ID", comprobante.Numero.Value);
        xml.Leaf("IssueDate", comprobante.FechaEmision.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        xml.Leaf("IssueTime", comprobante.FechaEmision.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        xml.Leaf("InvoiceTypeCode", comprobante.Tipo.Codigo, "listID", comprobante.Operacion!.Codigo);
        foreach (Leyenda leyenda in comprobante.Leyendas)
        {
            xml.Leaf("Note", leyenda.Texto, "languageLocaleID", leyenda.Codigo.Codigo);
        }

        foreach (string observacion in comprobante.Observaciones)
        {
            xml.Leaf("Note", observacion);
        }

        xml.Leaf("DocumentCurrencyCode", comprobante.Moneda.Codigo);
    }

    private static void Signature(XmlWriter xml, Emisor emisor)
    {
        xml.Open("Signature");
        xml.Leaf("ID", SignatureId);
        xml.Open("SignatoryParty");
        xml.Open("PartyIdentification");
        xml.Leaf("ID", emisor.Ruc.Value);
        xml.WriteEndElement();
        Name(xml, emisor.RazonSocial);
        xml.WriteEndElement();
        xml.Open("DigitalSignatureAttachment");
        xml.Open("ExternalReference");
        xml.Leaf("URI", $"#{SignatureId}");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Supplier(XmlWriter xml, Emisor emisor)
    {
        xml.Open("AccountingSupplierParty");
        xml.Open("Party");
        Identity(xml, TipoDocumentoIdentidad.Ruc.Codigo, emisor.Ruc.Value);
        if (emisor.NombreComercial is { } comercial)
        {
            Name(xml, comercial);
        }

        xml.Open("PartyLegalEntity");
        xml.Leaf("RegistrationName", emisor.RazonSocial);
        Address(xml, emisor.Domicilio);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Customer(XmlWriter xml, Adquirente adquirente)
    {
        xml.Open("AccountingCustomerParty");
        xml.Open("Party");
        Identity(xml, adquirente.Documento.Tipo.Codigo, adquirente.Documento.Numero);
        xml.Open("PartyLegalEntity");
        xml.Leaf("RegistrationName", adquirente.Nombre);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Identity(XmlWriter xml, string type, string number)
    {
        xml.Open("PartyIdentification");
        xml.Leaf("ID", number, "schemeID", type);
        xml.WriteEndElement();
    }

    private static void Name(XmlWriter xml, string name)
    {
        xml.Open("PartyName");
        xml.Leaf("Name", name);
        xml.WriteEndElement();
    }

    private static void Address(XmlWriter xml, Domicilio domicilio)
    {
        xml.Open("RegistrationAddress");
        xml.Optional("ID", domicilio.Ubigeo?.Value);
        xml.Leaf("AddressTypeCode", domicilio.Establecimiento);
        xml.Optional("CitySubdivisionName", domicilio.Urbanizacion);
        xml.Optional("CityName", domicilio.Provincia);
        xml.Optional("CountrySubentity", domicilio.Departamento);
        xml.Optional("District", domicilio.Distrito);
        if (domicilio.Direccion is { } direccion)
        {
            xml.Open("AddressLine");
            xml.Leaf("Line", direccion);
            xml.WriteEndElement();
        }

        xml.Open("Country");
        xml.Leaf("IdentificationCode", "PE");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Totals(XmlWriter xml, Totales totales, string moneda)
    {
        xml.Open("TaxTotal");
        xml.Amount("TaxAmount", totales.TotalTributos, moneda);
        foreach (TotalTributo total in totales.Tributos)
        {
            xml.Open("TaxSubtotal");
            xml.Optional("TaxableAmount", total.BaseImponible, moneda);
            xml.Amount("TaxAmount", total.Monto, moneda);
            xml.Open("TaxCategory");
            XmlWriterLines.Scheme(xml, total.Tributo);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Open("LegalMonetaryTotal");
        xml.Amount("LineExtensionAmount", totales.ValorVenta, moneda);
        xml.Amount("TaxInclusiveAmount", totales.PrecioVenta, moneda);
        xml.UnlessZero("AllowanceTotalAmount", totales.TotalDescuentos, moneda);
        xml.UnlessZero("ChargeTotalAmount", totales.TotalCargos, moneda);
        xml.UnlessZero("PayableRoundingAmount", totales.Redondeo, moneda);
        xml.Amount("PayableAmount", totales.ImporteTotal, moneda);
        xml.WriteEndElement();
    }
}
