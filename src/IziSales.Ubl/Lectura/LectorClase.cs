using System.Xml.Linq;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>What the three roots of UBL 2.1 call the same things, and SUNAT's codes where they differ by root.</summary>
/// <param name="Linea">Element of a line.</param>
/// <param name="Cantidad">Element of its quantity.</param>
/// <param name="Totales">Element of the sums.</param>
/// <param name="Codigos">Codes of faults that have another number in each root.</param>
internal sealed record LectorClase(XName Linea, XName Cantidad, XName Totales, LectorClase.CodigosDeClase Codigos)
{
    public static LectorClase Invoice { get; } = new(
        Cac + "InvoiceLine", Cbc + "InvoicedQuantity", Cac + "LegalMonetaryTotal", new("2023", "2025", "2883", "1008", "1007", "2014"));

    public static LectorClase CreditNote { get; } = new(
        Cac + "CreditNoteLine", Cbc + "CreditedQuantity", Cac + "LegalMonetaryTotal", new("2137", "2139", "2138", "3029", "2511", "2679"));

    public static LectorClase DebitNote { get; } = new(
        Cac + "DebitNoteLine", Cbc + "DebitedQuantity", Cac + "RequestedMonetaryTotal", new("2187", "2189", "2188", "3029", "2511", "2679"));

    /// <summary>A note may leave out quantity and prices.</summary>
    public bool IsNota => this != Invoice;

    /// <summary>Codes by what they say is wrong.</summary>
    /// <param name="NumeroLinea">The number of a line.</param>
    /// <param name="Cantidad">The quantity.</param>
    /// <param name="Unidad">The unit is missing.</param>
    /// <param name="FaltaTipoEmisor">The kind of the issuer's document is missing.</param>
    /// <param name="TipoEmisor">The kind of the issuer's document is not RUC.</param>
    /// <param name="Cliente">The buyer's document is missing.</param>
    internal sealed record CodigosDeClase(string NumeroLinea, string Cantidad, string Unidad, string FaltaTipoEmisor, string TipoEmisor, string Cliente);
}
