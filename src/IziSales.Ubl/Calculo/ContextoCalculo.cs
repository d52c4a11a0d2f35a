namespace IziSales.Ubl.Calculo;

/// <summary>What every line of one document shares: regime, date, and the running sums behind its tax bases.</summary>
internal sealed class ContextoCalculo(TaxProfile profile, DateOnly fecha)
{
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

    /// <summary>The tax bases of shelf prices.</summary>
    public BaseCorrida Bases { get; } = new();

    /// <summary>An amount without the tax it holds.</summary>
    public static decimal SinTasa(decimal bruto, decimal tasa) => tasa == 0m ? bruto : bruto / (1m + (tasa / 100m));

    /// <summary>The tax on a base.</summary>
    public static decimal TasaSobre(decimal baseImponible, decimal tasa) => Redondeo.ADosDecimales(baseImponible * tasa / 100m);
}
