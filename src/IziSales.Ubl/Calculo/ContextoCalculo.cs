namespace IziSales.Ubl.Calculo;

/// <summary>What every line of one document shares: regime, date, and the running sums behind its tax bases.</summary>
internal sealed class ContextoCalculo(TaxProfile profile, DateOnly fecha)
{
    private decimal? _tasa;
    private decimal _bruto;
    private decimal _base;

    public TaxProfile Profile => profile;

    public DateOnly Fecha => fecha;

    /// <summary>The rate in per cent that a line's affectation carries on this date.</summary>
    public decimal TasaDe(AfectacionIgv afectacion)
    {
        if (afectacion == AfectacionIgv.GravadoIvap)
        {
            return Tasas.Ivap.At(fecha);
        }

        return afectacion.IsGravada && profile.Tasa == TasaAplicable.Vigente ? Tasas.Igv.At(fecha) : 0m;
    }

    /// <summary>
    /// Takes the tax out of a price paid. The division is done on the running sum, so the bases of all lines add up to the rounded base of the
    /// total however many lines there are; each single line is within one céntimo of its own division.
    /// </summary>
    /// <remarks>Only the first rate of a document keeps a running sum; lines without tax, or at a second rate (IVAP), stand by themselves.</remarks>
    public decimal BaseDe(decimal bruto, decimal tasa)
    {
        if (tasa == 0m)
        {
            return bruto;
        }

        _tasa ??= tasa;
        if (tasa != _tasa)
        {
            return Redondeo.ADosDecimales(SinTasa(bruto, tasa));
        }

        _bruto += bruto;
        decimal acumulada = Redondeo.ADosDecimales(SinTasa(_bruto, tasa));
        decimal propia = acumulada - _base;
        _base = acumulada;
        return propia;
    }

    /// <summary>An amount without the tax it holds.</summary>
    public static decimal SinTasa(decimal bruto, decimal tasa) => tasa == 0m ? bruto : bruto / (1m + (tasa / 100m));

    /// <summary>The tax on a base.</summary>
    public static decimal TasaSobre(decimal baseImponible, decimal tasa) => Redondeo.ADosDecimales(baseImponible * tasa / 100m);
}
