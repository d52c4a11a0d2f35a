using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Woo.Mapping;

/// <summary>What an order comes to: goods, shipping and fees as lines, fees below zero as discounts.</summary>
internal sealed class Partidas
{
    private const decimal Centimo = 0.01m;

    /// <summary>More than so much is no matter of rounding.</summary>
    private const decimal MaxAjuste = 0.05m;

    /// <summary>The least quantity that a boleta can write: ten decimals.</summary>
    private const decimal MinCantidad = 0.0000000001m;

    private readonly List<Partida> _lineas = [];
    private readonly List<decimal> _descuentos = [];

    private Partidas()
    {
    }

    public IReadOnlyList<Partida> Lineas => _lineas;

    /// <summary>Discounts on the whole order, taxes in, above zero.</summary>
    public IReadOnlyList<decimal> Descuentos => _descuentos;

    public static Partidas From(WooOrder order, List<ValidationIssue> issues)
    {
        Partidas partidas = new();
        for (int i = 0; i < order.Lines.Count; i++)
        {
            partidas.Add(order.Lines[i], new Sitio("line_items", i), issues);
        }

        for (int i = 0; i < order.Shipping.Count; i++)
        {
            partidas.Add(order.Shipping[i], new Sitio("shipping_lines", i), "Envío", issues);
        }

        for (int i = 0; i < order.Fees.Count; i++)
        {
            partidas.AddFee(order.Fees[i], new Sitio("fee_lines", i), issues);
        }

        partidas.Square(order, issues);
        return partidas;
    }

    private void Add(WooOrderLine line, Sitio path, List<ValidationIssue> issues)
    {
        string name = Textos.OneLine(line.Name);
        if (name.Length == 0)
        {
            issues.Add(new(Motivos.Linea, $"{path}.name", "Una línea del pedido no dice qué se vendió: su producto ya no existe.", "Emita la boleta a mano con el nombre del producto."));
        }

        if (line.Quantity < MinCantidad)
        {
            issues.Add(new(Motivos.Linea, $"{path}.quantity", $"La cantidad de «{name}» es {line.Quantity.ToString(CultureInfo.InvariantCulture)}; debe ser mayor que cero.", "Corrija el pedido en la tienda."));
        }

        decimal despues = Redondeo.ADosDecimales(line.Total + line.TotalTax);
        decimal antes = Math.Max(Redondeo.ADosDecimales(line.Subtotal + line.SubtotalTax), despues);
        if (despues < 0m)
        {
            issues.Add(Negativo(path, name));
        }
        else if (antes == 0m)
        {
            issues.Add(new(Motivos.RegaloSinValor, path.ToString(), $"«{name}» se entrega gratis y el pedido no dice cuánto vale.", "Emita la boleta a mano con el valor de referencia del regalo, o póngale precio y un cupón del 100 %."));
        }

        _lineas.Add(new Partida(name, line.Quantity, antes, despues) 
        {
            Codigo = line.Sku,
            Tasa = line.TaxRate,
            IsSinMontoDeImpuesto = line.TotalTax == 0m && line.SubtotalTax == 0m,
        });
    }

    // Shipping that costs nothing is no gift but no sale either: it is left out.
    private void Add(WooCharge charge, Sitio path, string fallback, List<ValidationIssue> issues)
    {
        decimal monto = Redondeo.ADosDecimales(charge.Total + charge.TotalTax);
        string name = Textos.OneLine(charge.Name) is { Length: > 0 } text ? text : fallback;
        if (monto < 0m)
        {
            issues.Add(Negativo(path, name));
        }
        else if (monto > 0m)
        {
            _lineas.Add(new Partida(name, 1m, monto, monto) { IsServicio = true, Tasa = charge.TaxRate, IsSinMontoDeImpuesto = charge.TotalTax == 0m });
        }
    }

    private void AddFee(WooCharge fee, Sitio path, List<ValidationIssue> issues)
    {
        decimal monto = Redondeo.ADosDecimales(fee.Total + fee.TotalTax);
        if (monto < 0m)
        {
            _descuentos.Add(-monto);
        }
        else
        {
            Add(fee, path, "Recargo", issues);
        }
    }

    // Shops that round taxes on the sum are off by a céntimo or two against their own lines: what was paid stands, the greatest line takes the rest.
    private void Square(WooOrder order, List<ValidationIssue> issues)
    {
        decimal total = Redondeo.ADosDecimales(order.Total);
        decimal resto = total - _lineas.Sum(static linea => linea.Despues) + _descuentos.Sum();
        if (resto == 0m)
        {
            return;
        }

        Partida? mayor = _lineas.MaxBy(static linea => linea.Despues);
        if (mayor is null || Math.Abs(resto) > Math.Min(MaxAjuste, _lineas.Count * Centimo) || mayor.Despues + resto <= 0m)
        {
            issues.Add(new(Motivos.NoCuadra, "total", Invariant($"Las líneas del pedido suman {total - resto:0.00} y el pedido dice {total:0.00}."), "Revise el pedido en la tienda: algún complemento agregó o quitó un monto."));
            return;
        }

        _lineas[_lineas.IndexOf(mayor)] = mayor with { Antes = mayor.Antes + resto, Despues = mayor.Despues + resto };
        issues.Add(new(Motivos.CentimoAjustado, "total", Invariant($"La tienda redondeó distinto: «{mayor.Descripcion}» se ajustó en {resto:0.00} para llegar a lo pagado."), "No hace falta hacer nada."));
    }

    private static ValidationIssue Negativo(Sitio path, string name) =>
        new(Motivos.MontoNegativo, path.ToString(), $"El monto de «{name}» es negativo.", "Corrija el pedido en la tienda; los descuentos van como cupón o como cargo negativo.");

    /// <summary>A line of the order; its path is only written when something is wrong there.</summary>
    private readonly record struct Sitio(string List, int Index)
    {
        public override string ToString() => Invariant($"{List}[{Index}]");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
