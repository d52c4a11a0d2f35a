namespace IziSales.Woo;

/// <summary>The keys of an order's meta data under which the SDK leaves what became of it. Writing one again replaces it in place.</summary>
public static class WooReplyKeys
{
    /// <summary>Series and number of the boleta.</summary>
    public const string Boleta = "_izisales_boleta";

    /// <summary>How SUNAT stands to the boleta.</summary>
    public const string Estado = "_izisales_estado";

    /// <summary>Where the boleta can be had as PDF.</summary>
    public const string Pdf = "_izisales_pdf";

    /// <summary>Series and number of the nota de crédito of a refund, or of the boleta where it was annulled instead.</summary>
    public const string Devolucion = "_izisales_devolucion";

    /// <summary>Series and number of the document that undid the sale of a cancelled order.</summary>
    public const string Anulacion = "_izisales_anulacion";
}
