using System.Buffers.Binary;
using System.Text;

namespace IziSales.Storage.Sql;

/// <summary>What small documents of this country have in common: the text before the text, from which <see cref="Lz4Block"/> copies instead of keeping it again in each.</summary>
/// <remarks>Kept documents point into it for years: not a byte of it may ever change. A better one would be another, under a mark of its own in <see cref="Compresion"/>.</remarks>
internal static class Molde
{
    private const string Text =
        "<CreditNote xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2\" <cac:DiscrepancyResponse><cbc:ReferenceID>B001-1</cbc:ReferenceID><cbc"
        + ":ResponseCode>01</cbc:ResponseCode><cbc:Description></cbc:Description></cac:DiscrepancyResponse><cac:BillingReference><cac:InvoiceDocumentReference><c"
        + "bc:ID>B001-1</cbc:ID><cbc:DocumentTypeCode>03</cbc:DocumentTypeCode></cac:InvoiceDocumentReference></cac:BillingReference><cac:CreditNoteLine><cbc:ID>"
        + "1</cbc:ID><cbc:CreditedQuantity unitCode=\"NIU\">1</cbc:CreditedQuantity></cac:CreditNoteLine></CreditNote>listID=\"0101\"<cac:PartyName><cbc:Name></c"
        + "bc:Name></cac:PartyName><cbc:ID schemeID=\"0\">00000000</cbc:ID><cbc:RegistrationName>CLIENTES VARIOS</cbc:RegistrationName><cbc:Percent>18.00</cbc:Pe"
        + "rcent><cbc:TaxExemptionReasonCode>10</cbc:TaxExemptionReasonCode><cac:TaxScheme><cbc:ID>1000</cbc:ID><cbc:Name>IGV</cbc:Name><cbc:TaxTypeCode>VAT</cbc"
        + ":TaxTypeCode></cac:TaxScheme><cbc:TaxExemptionReasonCode>20</cbc:TaxExemptionReasonCode><cac:TaxScheme><cbc:ID>9997</cbc:ID><cbc:Name>EXO</cbc:Name><c"
        + "bc:TaxTypeCode>VAT</cbc:TaxTypeCode></cac:TaxScheme><ds:Signature Id=\"SignIziSales\"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm=\"http://www"
        + ".w3.org/TR/2001/REC-xml-c14n-20010315\"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
        + "\"></ds:SignatureMethod><ds:Reference URI=\"\"><ds:Transforms><ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"></ds:T"
        + "ransform></ds:Transforms><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod><ds:DigestValue></ds:DigestValue></d"
        + "s:Reference></ds:SignedInfo><ds:SignatureValue></ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate></ds:X509Certificate></ds:X509Data></d"
        + "s:KeyInfo></ds:Signature>CERO CON 00/100 SOLES</cbc:Note>UNO DOS TRES CUATRO CINCO SEIS SIETE OCHO NUEVE DIEZ ONCE DOCE TRECE CATORCE QUINCE DIECISEIS"
        + " DIECISIETE DIECIOCHO DIECINUEVE VEINTE VEINTIUNO TREINTA Y CUARENTA Y CINCUENTA Y SESENTA Y SETENTA Y OCHENTA Y NOVENTA Y CIENTO <?xml version=\"1.0"
        + "\" encoding=\"UTF-8\"?>\n<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" xmlns:cac=\"urn:oasis:names:specification:ubl:schem"
        + "a:xsd:CommonAggregateComponents-2\" xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\" xmlns:ds=\"http://www.w3.org/20"
        + "00/09/xmldsig#\" xmlns:ext=\"urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2\"><ext:UBLExtensions><ext:UBLExtension><ext:Exte"
        + "nsionContent></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions><cbc:UBLVersionID>2.1</cbc:UBLVersionID><cbc:CustomizationID>2.0</cbc:Custo"
        + "mizationID><cbc:ID>B001-9</cbc:ID><cbc:IssueDate>2026-02-24</cbc:IssueDate><cbc:IssueTime>11:47:00</cbc:IssueTime><cbc:InvoiceTypeCode listID=\"0113\""
        + ">03</cbc:InvoiceTypeCode><cbc:Note languageLocaleID=\"1000\">SEIS CON 60/100 SOLES</cbc:Note><cbc:DocumentCurrencyCode>PEN</cbc:DocumentCurrencyCode><"
        + "cac:Signature><cbc:ID>SignIziSales</cbc:ID><cac:SignatoryParty><cac:PartyIdentification><cbc:ID>20600695771</cbc:ID></cac:PartyIdentification><cac:Par"
        + "tyName><cbc:Name>Y</cbc:Name></cac:PartyName></cac:SignatoryParty><cac:DigitalSignatureAttachment><cac:ExternalReference><cbc:URI>#SignIziSales</cbc:U"
        + "RI></cac:ExternalReference></cac:DigitalSignatureAttachment></cac:Signature><cac:AccountingSupplierParty><cac:Party><cac:PartyIdentification><cbc:ID s"
        + "chemeID=\"6\">20600695771</cbc:ID></cac:PartyIdentification><cac:PartyName><cbc:Name></cbc:Name></cac:PartyName><cac:PartyLegalEntity><cbc:Registratio"
        + "nName>Y</cbc:RegistrationName><cac:RegistrationAddress><cbc:ID>150101</cbc:ID><cbc:AddressTypeCode>0000</cbc:AddressTypeCode><cbc:CityName>LIMA</cbc:C"
        + "ityName><cbc:CountrySubentity>LIMA</cbc:CountrySubentity><cbc:District>LIMA</cbc:District><cac:AddressLine><cbc:Line>AV. </cbc:Line></cac:AddressLine>"
        + "<cac:Country><cbc:IdentificationCode>PE</cbc:IdentificationCode></cac:Country></cac:RegistrationAddress></cac:PartyLegalEntity></cac:Party></cac:Accou"
        + "ntingSupplierParty><cac:AccountingCustomerParty><cac:Party><cac:PartyIdentification><cbc:ID schemeID=\"1\">12345678</cbc:ID></cac:PartyIdentification>"
        + "<cac:PartyLegalEntity><cbc:RegistrationName>X</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty><cac:TaxTotal><cb"
        + "c:TaxAmount currencyID=\"PEN\">0.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID=\"PEN\">6.60</cbc:TaxableAmount><cbc:TaxAmount curre"
        + "ncyID=\"PEN\">0.00</cbc:TaxAmount><cac:TaxCategory><cac:TaxScheme><cbc:ID>9998</cbc:ID><cbc:Name>INA</cbc:Name><cbc:TaxTypeCode>FRE</cbc:TaxTypeCode><"
        + "/cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal><cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID=\"PEN\">6.60</cbc:LineEx"
        + "tensionAmount><cbc:TaxInclusiveAmount currencyID=\"PEN\">6.60</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID=\"PEN\">6.60</cbc:PayableAmount></"
        + "cac:LegalMonetaryTotal><cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode=\"NIU\">2</cbc:InvoicedQuantity><cbc:LineExtensionAmount curr"
        + "encyID=\"PEN\">2.40</cbc:LineExtensionAmount><cac:PricingReference><cac:AlternativeConditionPrice><cbc:PriceAmount currencyID=\"PEN\">1.20</cbc:PriceA"
        + "mount><cbc:PriceTypeCode>01</cbc:PriceTypeCode></cac:AlternativeConditionPrice></cac:PricingReference><cac:TaxTotal><cbc:TaxAmount currencyID=\"PEN\">"
        + "0.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID=\"PEN\">2.40</cbc:TaxableAmount><cbc:TaxAmount currencyID=\"PEN\">0.00</cbc:TaxAmou"
        + "nt><cac:TaxCategory><cbc:Percent>0.00</cbc:Percent><cbc:TaxExemptionReasonCode>30</cbc:TaxExemptionReasonCode><cac:TaxScheme><cbc:ID>9998</cbc:ID><cbc"
        + ":Name>INA</cbc:Name><cbc:TaxTypeCode>FRE</cbc:TaxTypeCode></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal><cac:Item><cbc:Descriptio"
        + "n>Pan</cbc:Description><cac:SellersItemIdentification><cbc:ID>P001</cbc:ID></cac:SellersItemIdentification></cac:Item><cac:Price><cbc:PriceAmount curr"
        + "encyID=\"PEN\">1.20</cbc:PriceAmount></cac:Price></cac:InvoiceLine><cac:InvoiceLine><cbc:ID>2</cbc:ID><cbc:InvoicedQuantity unitCode=\"NIU\">1</cbc:In"
        + "voicedQuantity><cbc:LineExtensionAmount currencyID=\"PEN\">4.20</cbc:LineExtensionAmount><cac:PricingReference><cac:AlternativeConditionPrice><cbc:Pri"
        + "ceAmount currencyID=\"PEN\">4.20</cbc:PriceAmount><cbc:PriceTypeCode>01</cbc:PriceTypeCode></cac:AlternativeConditionPrice></cac:PricingReference><cac"
        + ":TaxTotal><cbc:TaxAmount currencyID=\"PEN\">0.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID=\"PEN\">4.20</cbc:TaxableAmount><cbc:Ta"
        + "xAmount currencyID=\"PEN\">0.00</cbc:TaxAmount><cac:TaxCategory><cbc:Percent>0.00</cbc:Percent><cbc:TaxExemptionReasonCode>30</cbc:TaxExemptionReasonC"
        + "ode><cac:TaxScheme><cbc:ID>9998</cbc:ID><cbc:Name>INA</cbc:Name><cbc:TaxTypeCode>FRE</cbc:TaxTypeCode></cac:TaxScheme></cac:TaxCategory></cac:TaxSubto"
        + "tal></cac:TaxTotal><cac:Item><cbc:Description>Leche</cbc:Description></cac:Item><cac:Price><cbc:PriceAmount currencyID=\"PEN\">4.20</cbc:PriceAmount><"
        + "/cac:Price></cac:InvoiceLine></Invoice>";

    /// <summary>Its bytes.</summary>
    public static byte[] Bytes { get; } = Encoding.ASCII.GetBytes(Text);

    /// <summary>Where in it four bytes last stood.</summary>
    public static ushort[] Places { get; } = Index();

    private static ushort[] Index()
    {
        ushort[] places = new ushort[Lz4Block.TableLength];
        for (int i = 0; i + sizeof(uint) <= Bytes.Length; i++)
        {
            places[Lz4Block.Slot(BinaryPrimitives.ReadUInt32LittleEndian(Bytes.AsSpan(i)))] = (ushort)i;
        }

        return places;
    }
}
