namespace IziSales.Ubl.Xml;

/// <summary>Namespaces of UBL 2.1, of its signature and of SUNAT's answers.</summary>
internal static class UblNamespaces
{
    public const string Invoice = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    public const string CreditNote = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
    public const string DebitNote = "urn:oasis:names:specification:ubl:schema:xsd:DebitNote-2";
    public const string SummaryDocuments = "urn:sunat:names:specification:ubl:peru:schema:xsd:SummaryDocuments-1";
    public const string VoidedDocuments = "urn:sunat:names:specification:ubl:peru:schema:xsd:VoidedDocuments-1";
    public const string Sac = "urn:sunat:names:specification:ubl:peru:schema:xsd:SunatAggregateComponents-1";
    public const string ApplicationResponse = "urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2";
    public const string Cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    public const string Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    public const string Ext = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2";
    public const string Ds = "http://www.w3.org/2000/09/xmldsig#";
}
