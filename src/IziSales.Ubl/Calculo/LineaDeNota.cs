namespace IziSales.Ubl.Calculo;

/// <summary>A document's line on its way into a note: what it is worth may change, and its unit value then follows.</summary>
internal sealed class LineaDeNota
{
    private readonly Linea _linea;
    private readonly TributoLinea? _principal;
    private readonly List<CargoDescuento> _cargos;

    public LineaDeNota(Linea linea)
    {
        _linea = linea;
        _principal = linea.Tributos.FirstOrDefault(static tributo => tributo.Afectacion is not null);
        _cargos = [.. linea.CargosDescuentos.Where(static cargo => !CalculoNota.IsEnBase(cargo))];
        Valor = linea.ValorVenta;
        Impuesto = _principal?.Monto ?? 0m;
    }

    /// <summary>The line without taxes.</summary>
    public decimal Valor { get; set; }

    /// <summary>The tax on it, ICBPER apart.</summary>
    public decimal Impuesto { get; set; }

    /// <summary>What the customer paid for it, ICBPER and what stands beside the base apart.</summary>
    public decimal Bruto => Valor + Impuesto;

    public Tributo? Tributo => _principal?.Tributo;

    public decimal Tasa => _principal?.Tasa ?? 0m;

    public bool IsGratuita => _linea.Afectacion.IsGratuita;

    /// <summary>Takes the discounts outside the base from the line, and says how much they were.</summary>
    public decimal TakeDescuentos()
    {
        decimal descontado = _cargos.Where(IsDescuento).Sum(static cargo => cargo.Monto);
        _cargos.RemoveAll(IsDescuento);
        return descontado;
    }

    public Linea ToLinea()
    {
        bool igual = Valor == _linea.ValorVenta && Impuesto == (_principal?.Monto ?? 0m) && _cargos.Count == _linea.CargosDescuentos.Count;
        AfectacionIgv afectacion = AlivioDeNota.Afectacion(_linea.Afectacion, _principal);
        if ((igual && afectacion == _linea.Afectacion) || _linea.Cantidad == 0m)
        {
            return _linea;
        }

        decimal cargado = _linea.TotalTributos + (IsGratuita ? 0m : Impuesto - (_principal?.Monto ?? 0m));
        decimal importe = (IsGratuita ? 0m : Valor) + cargado + _cargos.Sum(static cargo => cargo.Motivo.IsCargo ? cargo.Monto : -cargo.Monto);
        decimal unitario = igual ? _linea.ValorUnitario : Redondeo.AUnitario(Valor / _linea.Cantidad);
        decimal precio = igual ? _linea.PrecioUnitario : Redondeo.AUnitario(importe / _linea.Cantidad);
        return new Linea
        {
            Numero = _linea.Numero,
            Codigo = _linea.Codigo,
            Descripcion = _linea.Descripcion,
            Unidad = _linea.Unidad,
            Cantidad = _linea.Cantidad,
            ValorUnitario = IsGratuita ? 0m : unitario,
            PrecioUnitario = !IsGratuita ? precio : igual ? _linea.PrecioUnitario : unitario,
            TipoPrecio = _linea.TipoPrecio,
            ValorVenta = Valor,
            Afectacion = afectacion,
            CargosDescuentos = _cargos,
            Tributos = [.. _linea.Tributos.Select(tributo => tributo == _principal ? Principal(tributo, afectacion) : tributo)],
            TotalTributos = cargado,
            Importe = importe,
        };
    }

    private static bool IsDescuento(CargoDescuento cargo) => !cargo.Motivo.IsCargo;

    private TributoLinea Principal(TributoLinea principal, AfectacionIgv afectacion) =>
        principal with { Tributo = AlivioDeNota.Tributo(principal.Tributo, afectacion), Afectacion = afectacion, BaseImponible = Valor, Monto = Impuesto };
}
