namespace IziSales.Ubl;

/// <summary>Tax rates by date.</summary>
public static class Tasas
{
    /// <summary>IGV with IPM, in per cent of the sale value.</summary>
    public static Vigencias<decimal> Igv { get; } = new(new Vigencia<decimal>(new(2011, 3, 1), 18m, "Ley 29666"));

    /// <summary>IGV with IPM for the restaurants and hotels of Ley 31556, in per cent. SUNAT checks its list of such taxpayers (observation 4439).</summary>
    public static Vigencias<decimal> IgvMypeRestaurantes { get; } = new(
        new Vigencia<decimal>(new(2022, 9, 1), 10m, "Ley 31556"),
        new Vigencia<decimal>(new(2026, 1, 1), 10.5m, "Ley 31556, Ley 32387"));

    /// <summary>IVAP on milled rice, in per cent.</summary>
    public static Vigencias<decimal> Ivap { get; } = new(new Vigencia<decimal>(new(2004, 4, 14), 4m, "Ley 28211"));

    /// <summary>ICBPER in soles for one plastic bag.</summary>
    public static Vigencias<decimal> Icbper { get; } = new(
        new Vigencia<decimal>(new(2019, 8, 1), 0.10m, "Ley 30884 art. 12"),
        new Vigencia<decimal>(new(2020, 1, 1), 0.20m, "Ley 30884 art. 12"),
        new Vigencia<decimal>(new(2021, 1, 1), 0.30m, "Ley 30884 art. 12"),
        new Vigencia<decimal>(new(2022, 1, 1), 0.40m, "Ley 30884 art. 12"),
        new Vigencia<decimal>(new(2023, 1, 1), 0.50m, "Ley 30884 art. 12"));
}
