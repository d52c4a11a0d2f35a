using System.Globalization;
using System.Text.Json.Nodes;
using IziSales.Ubl;

namespace IziSales.Woo.Tests;

/// <summary>Orders computed the way shops compute them, drawn from a seed: prices typed with or without tax, rounded by line or on the sum, with coupons, shipping, fees and refunds.</summary>
internal sealed class PedidoAlAzar(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>An order, and the details of its refunds.</summary>
    public (JsonObject Order, JsonArray Refunds) Next()
    {
        bool hasTaxes = _random.Next(5) > 0;
        bool roundsTheSum = _random.Next(3) == 0;
        decimal coupon = _random.Next(3) == 0 ? _random.Next(1, 101) / 100m : 0m;
        List<Paid> goods = [.. Enumerable.Range(1, _random.Next(1, 9)).Select(id => Goods(id, hasTaxes, coupon))];
        List<Paid> shipping = _random.Next(2) == 0 ? [Charge(50, _random.Next(0, 30) / 2m, hasTaxes)] : [];
        List<Paid> fees = _random.Next(3) == 0 ? [Charge(60, _random.Next(-4, 8), hasTaxes)] : [];
        Paid[] all = [.. goods, .. shipping, .. fees];
        decimal total = roundsTheSum
            ? Cents(all.Sum(static paid => paid.Net)) + Cents(all.Sum(static paid => paid.Tax))
            : all.Sum(static paid => Cents(paid.Net) + Cents(paid.Tax));
        JsonObject order = Pedido.Simple()
            .With("total", Text(total))
            .With("line_items", new JsonArray([.. goods.Select(Line)]))
            .With("shipping_lines", new JsonArray([.. shipping.Select(Line)]))
            .With("fee_lines", new JsonArray([.. fees.Select(Line)]))
            .With("tax_lines", hasTaxes ? new JsonArray(Pedido.Rate(1, 18), Pedido.Rate(2, 0)) : [])
            .WithMeta("_plugin", new JsonObject { ["a"] = 1 });
        if (_random.Next(3) > 0)
        {
            order.WithMeta("_dni", "48285071");
        }

        return (order, total > 0m && _random.Next(2) == 0 ? Refund(order, goods, total) : []);
    }

    private Paid Goods(int id, bool hasTaxes, decimal coupon)
    {
        decimal quantity = _random.Next(6) == 0 ? _random.Next(1, 5000) / 1000m : _random.Next(1, 13);
        decimal price = _random.Next(1, 12_000) / 100m;
        decimal rate = hasTaxes && _random.Next(5) > 0 ? 0.18m : 0m;
        decimal gross = quantity * price * (_random.Next(20) == 0 ? 0m : 1m - coupon);
        decimal before = quantity * price;
        bool includesTax = _random.Next(2) == 0;
        return new Paid(id, quantity, hasTaxes, rate, Net(gross, rate, includesTax), Net(before, rate, includesTax));
    }

    private Paid Charge(int id, decimal price, bool hasTaxes)
    {
        decimal rate = hasTaxes ? 0.18m : 0m;
        return new Paid(id, 1m, hasTaxes, rate, Net(price, rate, includesTax: true), Net(price, rate, includesTax: true));
    }

    private JsonArray Refund(JsonObject order, List<Paid> goods, decimal total)
    {
        JsonArray details = [];
        decimal left = total;
        for (int id = 900; id < 900 + _random.Next(1, 4) && left > 0m; id++)
        {
            Paid back = goods[_random.Next(goods.Count)];
            decimal line = Cents(back.Net) + Cents(back.Tax);
            decimal amount = _random.Next(4) switch { 0 => left, 1 => Cents(left * _random.Next(1, 100) / 100m), _ => line };
            if (amount <= 0m || amount > left)
            {
                continue;
            }

            left -= amount;
            order.WithRefund(id, Text(amount));
            details.Add(new JsonObject
            {
                ["id"] = id,
                ["amount"] = Text(amount),
                ["reason"] = "Devuelto",
                ["line_items"] = _random.Next(3) == 0 ? [] : new JsonArray(Pedido.RefundLine(back.Id, Text(-back.Quantity, "0.###"), Text(-Cents(back.Net)), Text(-Cents(back.Tax)))),
            });
        }

        return details;
    }

    private JsonObject Line(Paid paid)
    {
        JsonObject line = Pedido.Line($"Producto {paid.Id}", Text(paid.Quantity, "0.###"), Text(Cents(paid.Net)), Text(Cents(paid.Tax)), Text(Cents(paid.NetBefore)), Text(Cents(paid.NetBefore * paid.Rate)));
        return line.With("id", paid.Id).With("method_title", line["name"]!.DeepClone()).With("taxes", paid.HasTaxes ? Pedido.Taxes((paid.Rate == 0m ? 2 : 1, Text(Cents(paid.Tax)))) : []);
    }

    private static decimal Net(decimal amount, decimal rate, bool includesTax) => includesTax ? amount / (1m + rate) : amount;

    private static decimal Cents(decimal amount) => Redondeo.ADosDecimales(amount);

    private static string Text(decimal value, string format = "0.00") => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>What was paid for one thing, before the shop rounds it.</summary>
    private sealed record Paid(int Id, decimal Quantity, bool HasTaxes, decimal Rate, decimal Net, decimal NetBefore)
    {
        public decimal Tax => Net * Rate;
    }
}
