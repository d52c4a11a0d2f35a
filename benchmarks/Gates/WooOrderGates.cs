using System.Text;
using IziSales.Benchmarks.Figures;
using IziSales.Woo;

namespace IziSales.Benchmarks.Gates;

/// <summary>A web order: how long it takes from the shop's JSON to the sale whose boleta is known to come to what was paid. The order is one as shops send them.</summary>
internal sealed class WooOrderGates
{
    private static readonly WooMappingOptions Options = new() { Shop = "banco" };

    private readonly ReadOnlyMemory<byte> _json = Encoding.UTF8.GetBytes(Order);

    public IEnumerable<Gate> All() =>
    [
        new Gate("web order: order to sale, boleta derived and judged, 3 lines", Bound.AtMost, 15, "µs", MapAlone),
        new Gate("web order: the same from the shop's JSON, 4 kB", Bound.AtMost, 30, "µs", () => Microseconds(Whole)),
    ];

    /// <summary>For the compiler's turn before anything is measured.</summary>
    public Action Work => Whole;

    private static double Microseconds(Action work)
    {
        Ratio.WarmUp(work, work, work);
        return Ratio.Microseconds(work);
    }

    private void Whole() => Map(WooOrder.Parse(_json));

    private double MapAlone()
    {
        var order = WooOrder.Parse(_json);
        return Microseconds(() => Map(order));
    }

    private static void Map(WooOrder order)
    {
        if (!WooOrderMapper.Map(order, Options).IsMapped)
        {
            throw new InvalidOperationException("The order of the benchmark is set aside.");
        }
    }

    private const string Order = """
        {
          "id": 163, "parent_id": 0, "number": "163", "order_key": "wc_order_4Vb2", "created_via": "checkout", "version": "10.6.2", "status": "processing", "currency": "PEN",
          "date_created": "2026-01-15T10:30:00", "date_created_gmt": "2026-01-15T15:30:00", "date_modified": "2026-01-15T10:31:00", "date_modified_gmt": "2026-01-15T15:31:00",
          "discount_total": "4.81", "discount_tax": "0.86", "shipping_total": "8.47", "shipping_tax": "1.53", "cart_tax": "5.26", "total": "44.47", "total_tax": "6.79",
          "prices_include_tax": true, "customer_id": 7, "customer_ip_address": "190.42.10.8", "customer_user_agent": "Mozilla/5.0", "customer_note": "",
          "billing": { "first_name": "Rosa", "last_name": "Quispe Huamán", "company": "", "address_1": "Av. Próceres 1500", "address_2": "", "city": "Lima", "state": "LIM",
            "postcode": "", "country": "PE", "email": "rosa@example.com", "phone": "999888777", "dni": "48285071", "tipo_comprobante": "boleta" },
          "shipping": { "first_name": "Rosa", "last_name": "Quispe", "company": "", "address_1": "Av. Próceres 1500", "address_2": "", "city": "Lima", "state": "LIM", "postcode": "", "country": "PE", "phone": "" },
          "payment_method": "bacs", "payment_method_title": "Transferencia", "transaction_id": "", "date_paid_gmt": "2026-01-15T15:31:00", "cart_hash": "0c1d",
          "meta_data": [ { "id": 1, "key": "_wc_order_attribution_source_type", "value": "typein" }, { "id": 2, "key": "_plugin", "value": { "a": 1, "b": [1, 2] } }, { "id": 3, "key": "is_vat_exempt", "value": "no" } ],
          "line_items": [
            { "id": 30, "name": "Queso &amp; jamón", "product_id": 11, "variation_id": 0, "quantity": 3, "tax_class": "", "subtotal": "24.02", "subtotal_tax": "4.32", "total": "19.21", "total_tax": "3.46",
              "taxes": [ { "id": 1, "total": "3.46", "subtotal": "4.32" } ], "meta_data": [], "sku": "P002", "price": 6.403333333333333, "image": { "id": "", "src": "" }, "parent_name": null },
            { "id": 31, "name": "Aceite", "product_id": 12, "variation_id": 0, "quantity": 1, "tax_class": "", "subtotal": "10.00", "subtotal_tax": "1.80", "total": "10.00", "total_tax": "1.80",
              "taxes": [ { "id": 1, "total": "1.80", "subtotal": "1.80" } ], "meta_data": [], "sku": "P003", "price": 10, "image": { "id": "", "src": "" }, "parent_name": null }
          ],
          "tax_lines": [ { "id": 33, "rate_code": "PE-IGV-1", "rate_id": 1, "label": "IGV", "compound": false, "tax_total": "5.26", "shipping_tax_total": "1.53", "rate_percent": 18, "meta_data": [] } ],
          "shipping_lines": [ { "id": 32, "method_title": "Delivery Lima", "method_id": "flat_rate", "instance_id": "3", "total": "8.47", "total_tax": "1.53", "taxes": [ { "id": 1, "total": "1.53", "subtotal": "" } ], "meta_data": [] } ],
          "fee_lines": [], "coupon_lines": [ { "id": 34, "code": "verano", "discount": "4.81", "discount_tax": "0.86", "meta_data": [] } ], "refunds": [],
          "payment_url": "", "is_editable": false, "needs_payment": false, "needs_processing": true, "currency_symbol": "S/", "_links": { "self": [ { "href": "https://tienda.example/wp-json/wc/v3/orders/163" } ] }
        }
        """;
}
