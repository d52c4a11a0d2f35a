namespace IziSales.Ubl;

/// <summary>Amounts and terms that law sets for boletas, by date.</summary>
public static class Umbrales
{
    /// <summary>Above so many soles a boleta names its buyer; exactly so many is still free.</summary>
    public static Vigencias<decimal> BoletaConAdquirente { get; } = new(new Vigencia<decimal>(new(2007, 1, 1), 700m, "RCP art. 8 num. 3"));

    /// <summary>Up to so many soles a voucher is due only when the customer asks for one.</summary>
    public static Vigencias<decimal> BoletaFacultativa { get; } = new(new Vigencia<decimal>(new(2007, 1, 1), 5m, "RCP art. 15"));

    /// <summary>Calendar days after its date in which a boleta may be sent by itself; later only inside a summary (1079).</summary>
    public static Vigencias<int> DiasEnvioIndividual { get; } = new(new Vigencia<int>(new(2018, 1, 1), 5, "RS 114-2019 art. 12"));
}
