namespace IziSales.Ubl.Calculo;

/// <summary>
/// Takes the tax out of prices paid. The division is done on the running sum, so the bases of all lines add up to the rounded base of the total however many
/// lines there are; each single line is within one céntimo of its own division.
/// </summary>
/// <remarks>Only the first rate of a document keeps a running sum; lines without tax, or at a second rate (IVAP), stand by themselves.</remarks>
internal sealed class BaseCorrida
{
    private decimal? _tasa;
    private decimal _bruto;
    private decimal _base;

    /// <summary>The base of the next line.</summary>
    public decimal BaseDe(decimal bruto, decimal tasa)
    {
        if (tasa == 0m)
        {
            return bruto;
        }

        _tasa ??= tasa;
        if (tasa != _tasa)
        {
            return Redondeo.ADosDecimales(ContextoCalculo.SinTasa(bruto, tasa));
        }

        _bruto += bruto;
        decimal acumulada = Redondeo.ADosDecimales(ContextoCalculo.SinTasa(_bruto, tasa));
        decimal propia = acumulada - _base;
        _base = acumulada;
        return propia;
    }
}
