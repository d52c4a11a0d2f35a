using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>How a factura says it is paid: at once, or by instalments. Judged, but not kept: a factura of this SDK is paid at once.</summary>
internal static class LectorFormaPago
{
    private const string Contado = "Contado";
    private const string Credito = "Credito";

    public static void Judge(XElement root, Hallazgos hallazgos)
    {
        XElement[] terms = [.. root.Some(Cac + "PaymentTerms").Where(static term => term.Element(Cbc + "ID").Code() == "FormaPago")];
        const string path = "Invoice/cac:PaymentTerms";
        if (terms.Length == 0)
        {
            hallazgos.Sunat("3244", path, "Falta la forma de pago de la factura.", "Escriba cac:PaymentTerms con FormaPago y Contado.");
            return;
        }

        string?[] formas = [.. terms.Select(static term => term.Element(Cbc + "PaymentMeansID").Code())];
        foreach ((XElement term, string? forma) in terms.Zip(formas))
        {
            if (forma is null)
            {
                hallazgos.Sunat("3245", PathOf(term), "La forma de pago no dice si es al contado o al crédito.", "Escriba Contado o Credito en cbc:PaymentMeansID.");
            }
            else if (forma is not (Contado or Credito) && !IsCuota(forma))
            {
                hallazgos.Sunat("3246", PathOf(term), $"La forma de pago «{Shorten(forma)}» no es Contado, Credito ni una cuota.", "Escriba Contado, Credito, o Cuota001 en adelante.");
            }
        }

        if (formas.Distinct(StringComparer.Ordinal).Count() != formas.Length)
        {
            hallazgos.Sunat("3248", path, "La forma de pago o la cuota está repetida.", "Deje una sola de cada una.");
        }

        if (formas.Contains(Contado) && formas.Contains(Credito))
        {
            hallazgos.Sunat("3247", path, "La factura dice que se paga al contado y también al crédito.", "Deje una sola forma de pago.");
        }
        else if (formas.Contains(Credito) && !formas.Any(static forma => forma is not null && IsCuota(forma)))
        {
            hallazgos.Sunat("3249", path, "La factura es al crédito y no informa ninguna cuota.", "Agregue Cuota001 con su monto y su fecha.");
        }
    }

    private static bool IsCuota(string forma) =>
        forma.Length == 8 && forma.StartsWith("Cuota", StringComparison.Ordinal) && Digits.AreAll(forma.AsSpan(5));
}
