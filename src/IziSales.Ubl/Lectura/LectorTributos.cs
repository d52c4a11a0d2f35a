using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>The taxes of a line, and those of the header.</summary>
internal static class LectorTributos
{
    // Catálogo 05 has ten.
    private const int MaxTributos = 50;

    // Catálogo 08.
    private static readonly string[] SistemasIsc = ["01", "02", "03"];

    public static IReadOnlyList<TributoLinea> ReadLinea(XElement line, Hallazgos hallazgos)
    {
        XElement[] totals = [.. line.Some(Cac + "TaxTotal", MaxTributos)];
        if (totals.Length != 1)
        {
            hallazgos.Sunat(totals.Length == 0 ? "3195" : "3026", PathOf(line), totals.Length == 0 ? "Faltan los tributos de la línea (cac:TaxTotal)." : "Los tributos de la línea (cac:TaxTotal) están repetidos.", "Cada línea lleva un solo cac:TaxTotal, aunque el impuesto sea 0.00.");
        }

        var tributos = new List<TributoLinea>();
        foreach (XElement subtotal in totals.SelectMany(static total => total.Some(Cac + "TaxSubtotal", MaxTributos)))
        {
            if (ReadTributo(subtotal, "2037", "2036", hallazgos) is { } tributo)
            {
                Nombres(subtotal, tributo, new("2996", "3051", "2377", "2377"), hallazgos);
                SistemaIsc(subtotal, tributo, hallazgos);
                Bolsas(subtotal, tributo, hallazgos);
                tributos.Add(ReadSubtotal(subtotal, tributo, hallazgos));
            }
        }

        return tributos;
    }

    public static IReadOnlyList<TotalTributo> ReadCabecera(XElement root, Hallazgos hallazgos)
    {
        XElement[] totals = [.. root.Some(Cac + "TaxTotal", MaxTributos)];
        if (totals.Length != 1)
        {
            hallazgos.Sunat(totals.Length == 0 ? "2956" : "3024", Under(root, "cac:TaxTotal"), totals.Length == 0 ? "Falta el total de tributos (cac:TaxTotal)." : "El total de tributos (cac:TaxTotal) está repetido.", "El documento lleva un solo cac:TaxTotal, aunque el impuesto sea 0.00.");
        }

        var tributos = new List<TotalTributo>();
        foreach (XElement subtotal in totals.SelectMany(static total => total.Some(Cac + "TaxSubtotal", MaxTributos)))
        {
            if (ReadTributo(subtotal, "3059", "3007", hallazgos) is { } tributo)
            {
                Nombres(subtotal, tributo, new("2054", "2964", "2052", "2961"), hallazgos);
                decimal? imponible = subtotal.Element(Cbc + "TaxableAmount").Figure("2999", hallazgos);
                if (imponible is null && tributo != Tributo.Icbper)
                {
                    hallazgos.Sunat("3003", PathOf(subtotal), $"Falta la base del tributo {tributo.Codigo}.", "Escriba cbc:TaxableAmount.");
                }

                tributos.Add(new TotalTributo(tributo, imponible, subtotal.Element(Cbc + "TaxAmount").Figure("2048", hallazgos) ?? 0m));
            }
        }

        return tributos;
    }

    private static XElement? Scheme(XElement subtotal) => subtotal.Child(Cac + "TaxCategory", Cac + "TaxScheme");

    private static Tributo? ReadTributo(XElement subtotal, string falta, string desconocido, Hallazgos hallazgos)
    {
        string? codigo = Scheme(subtotal).Child(Cbc + "ID").Code();
        if (Tributo.TryParse(codigo, out Tributo? tributo))
        {
            return tributo;
        }

        hallazgos.Sunat(codigo is null ? falta : desconocido, PathOf(subtotal), codigo is null ? "Falta el código del tributo." : $"El tributo «{Shorten(codigo)}» no está en el catálogo 05.", "Use 9998 (inafecto) para el Nuevo RUS, 1000 para IGV.");
        return null;
    }

    private static void Nombres(XElement subtotal, Tributo tributo, CodigosNombre codigos, Hallazgos hallazgos)
    {
        XElement? scheme = Scheme(subtotal);
        string? nombre = scheme.Child(Cbc + "Name").Code();
        if (nombre != tributo.Nombre)
        {
            hallazgos.Sunat(nombre is null ? codigos.Falta : codigos.Distinto, PathOf(subtotal), nombre is null ? "Falta el nombre del tributo." : $"El nombre «{Shorten(nombre)}» no es el del tributo {tributo.Codigo}.", $"Escriba {tributo.Nombre}.");
        }

        string? internacional = scheme.Child(Cbc + "TaxTypeCode").Code();
        if (internacional != tributo.CodigoInternacional)
        {
            hallazgos.Sunat(internacional is null ? codigos.FaltaInternacional : codigos.OtroInternacional, PathOf(subtotal), $"El código internacional no es el del tributo {tributo.Codigo}.", $"Escriba {tributo.CodigoInternacional}.");
        }
    }

    // The excise is read and judged; no document of this SDK carries it.
    private static void SistemaIsc(XElement subtotal, Tributo tributo, Hallazgos hallazgos)
    {
        XElement? category = subtotal.Element(Cac + "TaxCategory");
        string? sistema = category.Child(Cbc + "TierRange").Code();
        if (tributo != Tributo.Isc)
        {
            if (sistema is not null)
            {
                hallazgos.Sunat("3210", PathOf(subtotal), $"El sistema de cálculo del ISC no va con el tributo {tributo.Codigo}.", "Quite cbc:TierRange.");
            }

            return;
        }

        if (sistema is null)
        {
            hallazgos.Sunat("2373", PathOf(subtotal), "Falta el sistema de cálculo del ISC.", "Escriba cbc:TierRange: 01, 02 o 03.");
        }
        else if (!SistemasIsc.Contains(sistema, StringComparer.Ordinal))
        {
            hallazgos.Sunat("2041", PathOf(subtotal), $"El sistema de cálculo «{Shorten(sistema)}» no está en el catálogo 08.", "Use 01, 02 o 03.");
        }
    }

    private static void Bolsas(XElement subtotal, Tributo tributo, Hallazgos hallazgos)
    {
        if (tributo != Tributo.Icbper)
        {
            return;
        }

        XElement? bolsas = subtotal.Element(Cbc + "BaseUnitMeasure");
        if (bolsas.Code() is null)
        {
            hallazgos.Sunat("3237", PathOf(subtotal), "Falta la cantidad de bolsas del ICBPER.", "Escriba cbc:BaseUnitMeasure con unitCode=\"NIU\".");
        }
        else if (bolsas.AttributeText("unitCode") != "NIU")
        {
            hallazgos.Sunat("4320", PathOf(subtotal), "La unidad de las bolsas debe ser NIU.", "Escriba unitCode=\"NIU\".");
        }
    }

    private static TributoLinea ReadSubtotal(XElement subtotal, Tributo tributo, Hallazgos hallazgos)
    {
        XElement? category = subtotal.Element(Cac + "TaxCategory");
        string? codigo = category.Child(Cbc + "TaxExemptionReasonCode").Code();
        if (!AfectacionIgv.TryParse(codigo, out AfectacionIgv? afectacion) && codigo is not null)
        {
            hallazgos.Sunat("2040", PathOf(subtotal), $"La afectación «{Shorten(codigo)}» no está en el catálogo 07.", "Use 30 para el Nuevo RUS, 10 para ventas gravadas.");
        }

        return new TributoLinea(tributo, subtotal.Element(Cbc + "TaxAmount").StrictFigure("2033", hallazgos) ?? 0m)
        {
            BaseImponible = subtotal.Element(Cbc + "TaxableAmount").StrictFigure("3031", hallazgos),
            Tasa = category.Child(Cbc + "Percent").Figure("3102", hallazgos, decimals: 5),
            Afectacion = afectacion,
            Bolsas = subtotal.Element(Cbc + "BaseUnitMeasure").Figure("2892", hallazgos, decimals: 0),
            MontoPorBolsa = category.Child(Cbc + "PerUnitAmount").Figure("3238", hallazgos),
        };
    }

    /// <summary>The same questions about a tax's names have other codes on a line than in the header.</summary>
    private sealed record CodigosNombre(string Falta, string Distinto, string FaltaInternacional, string OtroInternacional);
}
