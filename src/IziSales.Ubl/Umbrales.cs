namespace IziSales.Ubl;

/// <summary>Amounts and terms that law sets, by date.</summary>
public static class Umbrales
{
    /// <summary>Above so many soles a boleta names its buyer; exactly so many is still free.</summary>
    public static Vigencias<decimal> BoletaConAdquirente { get; } = new(new Vigencia<decimal>(new(2007, 1, 1), 700m, "RCP art. 8 num. 3"));

    /// <summary>Up to so many soles a voucher is due only when the customer asks for one.</summary>
    public static Vigencias<decimal> BoletaFacultativa { get; } = new(new Vigencia<decimal>(new(2007, 1, 1), 5m, "RCP art. 15"));

    /// <summary>Calendar days after its date in which a boleta may be sent by itself; later only inside a summary (1079).</summary>
    public static Vigencias<int> DiasEnvioIndividual { get; } = new(new Vigencia<int>(new(2018, 1, 1), 5, "RS 114-2019 art. 12"));

    /// <summary>Days after the sales in which a summary tells of them; later ones are accepted with observation 4443.</summary>
    public static Vigencias<int> DiasResumen { get; } = new(new Vigencia<int>(new(2018, 1, 1), 7, "Reglas de validación de SUNAT, 4443"));

    /// <summary>Days after its date in which a boleta is annulled by summary, or a factura voided; later SUNAT answers 2957.</summary>
    public static Vigencias<int> DiasAnulacion { get; } = new(new Vigencia<int>(new(2018, 1, 1), 7, "Reglas de validación de SUNAT, 2957"));

    /// <summary>Days after its date in which a factura or a note on one is sent (2108).</summary>
    public static Vigencias<int> DiasEnvioFactura { get; } = new(
        new Vigencia<int>(new(2018, 1, 1), 7, "RS 097-2012"),
        new Vigencia<int>(new(2023, 1, 1), 3, "RS 003-2023"));

    /// <summary>Days ahead of its reception that a date of issue may lie (2329).</summary>
    public static Vigencias<int> DiasAdelantados { get; } = new(new Vigencia<int>(new(2018, 1, 1), 2, "Reglas de validación de SUNAT, 2329"));
}
