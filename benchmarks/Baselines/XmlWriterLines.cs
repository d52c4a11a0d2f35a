using System.Xml;
using IziSales.Ubl;

namespace IziSales.Benchmarks.Baselines;

/// <summary>The lines of <see cref="XmlWriterBaseline"/>, and what lines and totals share.</summary>
internal static class XmlWriterLines
{
    public static void Write(XmlWriter xml, Linea linea, string moneda)
    {
        xml.Open("InvoiceLine");
        xml.WriteStartElement("cbc", "ID", Ns.Cbc);
        xml.WriteValue(linea.Numero);
        xml.WriteEndElement();
        xml.Number("InvoicedQuantity", Escala.Plain(linea.Cantidad), "unitCode", linea.Unidad.Codigo);
        xml.Amount("LineExtensionAmount", linea.ValorVenta, moneda);
        xml.Open("PricingReference");
        xml.Open("AlternativeConditionPrice");
        xml.Amount("PriceAmount", linea.PrecioUnitario, moneda);
        xml.Leaf("PriceTypeCode", linea.TipoPrecio.Codigo);
        xml.WriteEndElement();
        xml.WriteEndElement();
        Charges(xml, linea.CargosDescuentos, moneda);
        xml.Open("TaxTotal");
        xml.Amount("TaxAmount", linea.TotalTributos, moneda);
        foreach (TributoLinea tributo in linea.Tributos)
        {
            Tax(xml, tributo, moneda);
        }

        xml.WriteEndElement();
        Item(xml, linea);
        xml.Open("Price");
        xml.Amount("PriceAmount", linea.ValorUnitario, moneda);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void Charges(XmlWriter xml, IReadOnlyList<CargoDescuento> cargos, string moneda)
    {
        foreach (CargoDescuento cargo in cargos)
        {
            xml.Open("AllowanceCharge");
            xml.Leaf("ChargeIndicator", cargo.Motivo.Sentido == SentidoCargoDescuento.Cargo ? "true" : "false");
            xml.Leaf("AllowanceChargeReasonCode", cargo.Motivo.Codigo);
            xml.Optional("MultiplierFactorNumeric", cargo.Factor);
            xml.Amount("Amount", cargo.Monto, moneda);
            xml.Optional("BaseAmount", cargo.Base, moneda);
            xml.WriteEndElement();
        }
    }

    public static void Scheme(XmlWriter xml, Tributo tributo)
    {
        xml.Open("TaxScheme");
        xml.Leaf("ID", tributo.Codigo);
        xml.Leaf("Name", tributo.Nombre);
        xml.Leaf("TaxTypeCode", tributo.CodigoInternacional);
        xml.WriteEndElement();
    }

    private static void Tax(XmlWriter xml, TributoLinea tributo, string moneda)
    {
        xml.Open("TaxSubtotal");
        xml.Optional("TaxableAmount", tributo.BaseImponible, moneda);
        xml.Amount("TaxAmount", tributo.Monto, moneda);
        if (tributo.Bolsas is { } bolsas)
        {
            xml.Number("BaseUnitMeasure", Escala.Plain(bolsas), "unitCode", UnidadMedida.Unidad.Codigo);
        }

        xml.Open("TaxCategory");
        xml.Optional("Percent", tributo.Tasa);
        xml.Optional("PerUnitAmount", tributo.MontoPorBolsa, moneda);
        xml.Optional("TaxExemptionReasonCode", tributo.Afectacion?.Codigo);
        Scheme(xml, tributo.Tributo);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Item(XmlWriter xml, Linea linea)
    {
        xml.Open("Item");
        xml.Leaf("Description", linea.Descripcion);
        if (linea.Codigo is { } codigo)
        {
            xml.Open("SellersItemIdentification");
            xml.Leaf("ID", codigo);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
