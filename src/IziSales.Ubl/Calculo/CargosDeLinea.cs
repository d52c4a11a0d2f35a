namespace IziSales.Ubl.Calculo;

/// <summary>The discount and the charge of one line, in the money of its price: with taxes on the shelf, without them for net values.</summary>
internal readonly struct CargosDeLinea
{
    private readonly CalculoCargo? _descuento;
    private readonly CalculoCargo? _recargo;
    private readonly decimal _total;

    /// <param name="descuento">What is taken off, if anything.</param>
    /// <param name="recargo">What is added, if anything.</param>
    /// <param name="total">The line's price before both.</param>
    public CargosDeLinea(Descuento? descuento, Recargo? recargo, decimal total)
    {
        _descuento = descuento is null ? null : CalculoCargo.DeLinea(descuento);
        _recargo = recargo is null ? null : CalculoCargo.DeLinea(recargo);
        _total = total;
    }

    public bool IsEmpty => _descuento is null && _recargo is null;

    /// <summary>What they change in the base, with its sign.</summary>
    public decimal EnBase => Suma(_descuento, enBase: true) + Suma(_recargo, enBase: true);

    /// <summary>What they change beside the base, with its sign.</summary>
    public decimal FueraDeBase => Suma(_descuento, enBase: false) + Suma(_recargo, enBase: false);

    /// <summary>How they stand in the document: in the base, by what the line's value gained or lost; beside it, as given.</summary>
    /// <param name="entero">The line's value before both.</param>
    /// <param name="valor">The line's value after both.</param>
    /// <param name="tasa">The rate that the amounts hold; 0 if they were given without taxes.</param>
    public IReadOnlyList<CargoDescuento> Describe(decimal entero, decimal valor, decimal tasa)
    {
        if (IsEmpty)
        {
            return [];
        }

        decimal? cargado = _recargo is not { IsEnBase: true } recargo ? null
            : _descuento is not { IsEnBase: true } ? valor - entero
            : Redondeo.ADosDecimales(ContextoCalculo.SinTasa(recargo.MontoDe(_total), tasa));
        var cargos = new List<CargoDescuento>(2);
        if (_descuento is { } descuento)
        {
            cargos.Add(Describe(descuento, entero + (cargado ?? 0m) - valor, entero));
        }

        if (_recargo is { } cargo)
        {
            cargos.Add(Describe(cargo, cargado ?? 0m, entero));
        }

        return cargos;
    }

    // The running sum of the bases may turn a céntimo taken into none, or into one given: no document carries such a sign (2955).
    private CargoDescuento Describe(CalculoCargo cargo, decimal enValor, decimal entero)
    {
        decimal dado = cargo.MontoDe(_total);
        return cargo.IsEnBase ? cargo.Describe(dado < 0m ? enValor : Math.Max(0m, enValor), entero) : cargo.Describe(dado, _total);
    }

    private decimal Suma(CalculoCargo? cargo, bool enBase) =>
        cargo is { } uno && uno.IsEnBase == enBase ? uno.ConSigno(uno.MontoDe(_total)) : 0m;
}
