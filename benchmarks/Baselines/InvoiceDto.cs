using System.Xml.Serialization;

namespace IziSales.Benchmarks.Baselines;

/// <summary>The classes that one would write to have <see cref="XmlSerializer"/> write SUNAT's <c>Invoice</c>; elements in the order of the guide.</summary>
[XmlRoot("Invoice", Namespace = Ns.Invoice)]
public sealed class InvoiceDto
{
    [XmlElement(Namespace = Ns.Ext)]
    public Extensions UBLExtensions { get; set; } = new();

    [XmlElement(Namespace = Ns.Cbc)]
    public string UBLVersionID { get; set; } = "2.1";

    [XmlElement(Namespace = Ns.Cbc)]
    public string CustomizationID { get; set; } = "2.0";

    [XmlElement(Namespace = Ns.Cbc)]
    public required Identifier ID { get; set; }

    [XmlElement(Namespace = Ns.Cbc)]
    public required string IssueDate { get; set; }

    [XmlElement(Namespace = Ns.Cbc)]
    public required string IssueTime { get; set; }

    [XmlElement(Namespace = Ns.Cbc)]
    public required TypeCode InvoiceTypeCode { get; set; }

    [XmlElement(Namespace = Ns.Cbc)]
    public required NoteText[] Note { get; set; }

    [XmlElement(Namespace = Ns.Cbc)]
    public required string DocumentCurrencyCode { get; set; }

    [XmlElement(Namespace = Ns.Cac)]
    public required SignatureReference Signature { get; set; }

    [XmlElement(Namespace = Ns.Cac)]
    public required PartyRole AccountingSupplierParty { get; set; }

    [XmlElement(Namespace = Ns.Cac)]
    public required PartyRole AccountingCustomerParty { get; set; }

    [XmlElement(Namespace = Ns.Cac)]
    public required Charge[] AllowanceCharge { get; set; }

    [XmlElement(Namespace = Ns.Cac)]
    public required Taxes TaxTotal { get; set; }

    [XmlElement(Namespace = Ns.Cac)]
    public required MonetaryTotal LegalMonetaryTotal { get; set; }

    [XmlElement(Namespace = Ns.Cac)]
    public required Line[] InvoiceLine { get; set; }

    public sealed class Extensions
    {
        [XmlElement(Namespace = Ns.Ext)]
        public Extension UBLExtension { get; set; } = new();
    }

    public sealed class Extension
    {
        [XmlElement(Namespace = Ns.Ext)]
        public Empty ExtensionContent { get; set; } = new();
    }

    public sealed class Empty;

    public sealed class TypeCode
    {
        [XmlAttribute]
        public required string listID { get; set; }

        [XmlText]
        public required string Value { get; set; }
    }

    public sealed class NoteText
    {
        [XmlAttribute]
        public string? languageLocaleID { get; set; }

        [XmlText]
        public required string Value { get; set; }
    }

    public sealed class Identifier
    {
        [XmlAttribute]
        public string? schemeID { get; set; }

        [XmlText]
        public required string Value { get; set; }
    }

    public sealed class Amount
    {
        [XmlAttribute]
        public required string currencyID { get; set; }

        [XmlText]
        public decimal Value { get; set; }
    }

    public sealed class Quantity
    {
        [XmlAttribute]
        public required string unitCode { get; set; }

        [XmlText]
        public decimal Value { get; set; }
    }

    public sealed class Number
    {
        [XmlText]
        public decimal Value { get; set; }
    }

    public sealed class SignatureReference
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public required Identifier ID { get; set; }

        [XmlElement(Namespace = Ns.Cac)]
        public required Party SignatoryParty { get; set; }

        [XmlElement(Namespace = Ns.Cac)]
        public required Attachment DigitalSignatureAttachment { get; set; }
    }

    public sealed class Attachment
    {
        [XmlElement(Namespace = Ns.Cac)]
        public required Reference ExternalReference { get; set; }
    }

    public sealed class Reference
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public required string URI { get; set; }
    }

    public sealed class PartyRole
    {
        [XmlElement(Namespace = Ns.Cac)]
        public required Party Party { get; set; }
    }

    public sealed class Party
    {
        [XmlElement(Namespace = Ns.Cac)]
        public required PartyId PartyIdentification { get; set; }

        [XmlElement(Namespace = Ns.Cac)]
        public PartyName? PartyName { get; set; }

        [XmlElement(Namespace = Ns.Cac)]
        public LegalEntity? PartyLegalEntity { get; set; }
    }

    public sealed class PartyId
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public required Identifier ID { get; set; }
    }

    public sealed class PartyName
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public required string Name { get; set; }
    }

    public sealed class LegalEntity
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public required string RegistrationName { get; set; }

        [XmlElement(Namespace = Ns.Cac)]
        public Address? RegistrationAddress { get; set; }
    }

    public sealed class Address
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public Identifier? ID { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public required string AddressTypeCode { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public string? CitySubdivisionName { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public string? CityName { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public string? CountrySubentity { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public string? District { get; set; }

        [XmlElement(Namespace = Ns.Cac)]
        public AddressLine? AddressLine { get; set; }

        [XmlElement(Namespace = Ns.Cac)]
        public Country Country { get; set; } = new();
    }

    public sealed class AddressLine
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public required string Line { get; set; }
    }

    public sealed class Country
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public string IdentificationCode { get; set; } = "PE";
    }

    public sealed class Charge
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public bool ChargeIndicator { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public required string AllowanceChargeReasonCode { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public Number? MultiplierFactorNumeric { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public required Amount Amount { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public Amount? BaseAmount { get; set; }
    }

    public sealed class Taxes
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public required Amount TaxAmount { get; set; }

        [XmlElement(Namespace = Ns.Cac)]
        public required TaxSubtotal[] TaxSubtotal { get; set; }
    }

    public sealed class TaxSubtotal
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public Amount? TaxableAmount { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public required Amount TaxAmount { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public Quantity? BaseUnitMeasure { get; set; }

        [XmlElement(Namespace = Ns.Cac)]
        public required TaxCategory TaxCategory { get; set; }
    }

    public sealed class TaxCategory
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public Number? Percent { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public Amount? PerUnitAmount { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public string? TaxExemptionReasonCode { get; set; }

        [XmlElement(Namespace = Ns.Cac)]
        public required TaxScheme TaxScheme { get; set; }
    }

    public sealed class TaxScheme
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public required Identifier ID { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public required string Name { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public required string TaxTypeCode { get; set; }
    }

    public sealed class MonetaryTotal
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public required Amount LineExtensionAmount { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public required Amount TaxInclusiveAmount { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public Amount? AllowanceTotalAmount { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public Amount? ChargeTotalAmount { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public Amount? PayableRoundingAmount { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public required Amount PayableAmount { get; set; }
    }

    public sealed class Line
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public required Identifier ID { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public required Quantity InvoicedQuantity { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public required Amount LineExtensionAmount { get; set; }

        [XmlElement(Namespace = Ns.Cac)]
        public required PricingReference PricingReference { get; set; }

        [XmlElement(Namespace = Ns.Cac)]
        public required Charge[] AllowanceCharge { get; set; }

        [XmlElement(Namespace = Ns.Cac)]
        public required Taxes TaxTotal { get; set; }

        [XmlElement(Namespace = Ns.Cac)]
        public required Item Item { get; set; }

        [XmlElement(Namespace = Ns.Cac)]
        public required Price Price { get; set; }
    }

    public sealed class PricingReference
    {
        [XmlElement(Namespace = Ns.Cac)]
        public required ConditionPrice AlternativeConditionPrice { get; set; }
    }

    public sealed class ConditionPrice
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public required Amount PriceAmount { get; set; }

        [XmlElement(Namespace = Ns.Cbc)]
        public required string PriceTypeCode { get; set; }
    }

    public sealed class Item
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public required string Description { get; set; }

        [XmlElement(Namespace = Ns.Cac)]
        public ItemId? SellersItemIdentification { get; set; }
    }

    public sealed class ItemId
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public required Identifier ID { get; set; }
    }

    public sealed class Price
    {
        [XmlElement(Namespace = Ns.Cbc)]
        public required Amount PriceAmount { get; set; }
    }
}
