using System.Globalization;
using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>The lines.</summary>
internal static class LectorLinea
{
    private const decimal MinCantidad = 0.0000000001m;

    public static IEnumerable<Linea> ReadAll(XElement root, LectorClase clase, Hallazgos hallazgos)
    {
        var numeros = new HashSet<int>();
        foreach (XElement element in root.Some(clase.Linea))
        {
            Linea linea = Read(element, clase, hallazgos);
            if (!numeros.Add(linea.Numero))
            {
                hallazgos.Sunat("2752", PathOf(element), $"El número de línea {linea.Numero} está repetido.", "Numere las líneas desde 1.");
            }

            yield return linea;
        }
    }

    private static Linea Read(XElement element, LectorClase clase, Hallazgos hallazgos)
    {
        XElement? precio = Precio(element, clase, hallazgos);
        IReadOnlyList<TributoLinea> tributos = LectorTributos.ReadLinea(element, hallazgos);
        decimal valor = element.Element(Cbc + "LineExtensionAmount").Figure("2370", hallazgos) ?? 0m;
        IReadOnlyList<CargoDescuento> cargos = LectorCargos.ReadAll(element, NivelCargoDescuento.Linea, hallazgos);
        decimal totalTributos = element.Child(Cac + "TaxTotal", Cbc + "TaxAmount").StrictFigure("3021", hallazgos) ?? 0m;
        AfectacionIgv afectacion = tributos.FirstOrDefault(static tributo => tributo.Afectacion is not null)?.Afectacion ?? AfectacionIgv.InafectoOnerosa;

        // A note may leave quantity and prices out: then it speaks of one, at the line's worth.
        decimal? sinEscribir = clase.IsNota ? 1m : null;
        decimal cantidad = element.Element(clase.Cantidad).Figure(clase.Codigos.Cantidad, hallazgos, decimals: 10) ?? sinEscribir ?? 0m;
        return new Linea
        {
            Numero = Numero(element, clase, hallazgos),
            Codigo = element.Child(Cac + "Item", Cac + "SellersItemIdentification", Cbc + "ID").Text(),
            Descripcion = element.Child(Cac + "Item", Cbc + "Description")?.Value ?? "",
            Unidad = Unidad(element, clase, hallazgos),
            Cantidad = cantidad,
            ValorUnitario = ValorUnitario(element, clase, hallazgos) ?? (afectacion.IsGratuita ? 0m : PorUnidad(valor, cantidad)),
            PrecioUnitario = precio.Child(Cbc + "PriceAmount").Figure("2367", hallazgos, decimals: 10) ?? (clase.IsNota ? PorUnidad(valor + totalTributos, cantidad) : 0m),
            TipoPrecio = Tipo(precio, afectacion, hallazgos),
            ValorVenta = valor,
            Afectacion = afectacion,
            CargosDescuentos = cargos,
            Tributos = tributos,
            TotalTributos = totalTributos,
            Importe = Importe(afectacion, valor, totalTributos, cargos),
        };
    }

    private static decimal PorUnidad(decimal monto, decimal cantidad) =>
        Math.Abs(cantidad) < MinCantidad ? monto : Redondeo.AUnitario(monto / cantidad);

    private static decimal Importe(AfectacionIgv afectacion, decimal valor, decimal tributos, IReadOnlyList<CargoDescuento> cargos)
    {
        decimal importe = (afectacion.IsGratuita ? 0m : valor) + tributos;
        foreach (CargoDescuento cargo in cargos)
        {
            importe += cargo.Motivo == MotivoCargoDescuento.CargoLineaFueraDeBase ? cargo.Monto : 0m;
            importe -= cargo.Motivo == MotivoCargoDescuento.DescuentoLineaFueraDeBase ? cargo.Monto : 0m;
        }

        return importe;
    }

    private static int Numero(XElement element, LectorClase clase, Hallazgos hallazgos)
    {
        string? text = element.Element(Cbc + "ID").Code();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int numero) && numero is > 0 and < 1000)
        {
            return numero;
        }

        hallazgos.Sunat(clase.Codigos.NumeroLinea, PathOf(element), "El número de línea debe ser un entero de 1 a 999.", "Numere las líneas desde 1.");
        return 0;
    }

    private static UnidadMedida Unidad(XElement element, LectorClase clase, Hallazgos hallazgos)
    {
        XElement? cantidad = element.Element(clase.Cantidad);
        string? codigo = cantidad.AttributeText("unitCode");
        if (clase.IsNota && cantidad is null)
        {
            return UnidadMedida.Unidad;
        }

        if (UnidadMedida.TryParse(codigo, out UnidadMedida? unidad))
        {
            return unidad;
        }

        hallazgos.Sunat(codigo is null ? clase.Codigos.Unidad : "2936", PathOf(element), codigo is null ? "Falta la unidad de medida." : $"La unidad de medida «{Shorten(codigo)}» no está en el catálogo 03.", "Use NIU para unidades, KGM para kilogramos, ZZ para servicios.");
        return UnidadMedida.Unidad;
    }

    private static decimal? ValorUnitario(XElement element, LectorClase clase, Hallazgos hallazgos)
    {
        XElement? price = element.Child(Cac + "Price", Cbc + "PriceAmount");
        if (price.Code() is not null)
        {
            return price.Figure("2369", hallazgos, decimals: 10);
        }

        if (clase.IsNota)
        {
            return null;
        }

        hallazgos.Sunat("2068", PathOf(element), "Falta el valor unitario de la línea.", "Escriba cac:Price/cbc:PriceAmount.");
        return 0m;
    }

    private static XElement? Precio(XElement element, LectorClase clase, Hallazgos hallazgos)
    {
        XElement[] prices = [.. element.Elements(Cac + "PricingReference").Elements(Cac + "AlternativeConditionPrice")];
        if (prices.Length == 0 && clase.IsNota)
        {
            return null;
        }

        if (prices.Length == 0)
        {
            hallazgos.Sunat("2028", PathOf(element), "Falta el precio unitario de la línea.", "Escriba cac:PricingReference/cac:AlternativeConditionPrice.");
            return null;
        }

        if (prices.GroupBy(static price => price.Element(Cbc + "PriceTypeCode").Code()).Any(static group => group.Count() > 1))
        {
            hallazgos.Sunat("2409", PathOf(prices[1]), "El tipo de precio está repetido en la línea.", "Deje uno solo.");
        }

        return prices[0];
    }

    private static TipoPrecio Tipo(XElement? precio, AfectacionIgv afectacion, Hallazgos hallazgos)
    {
        string? codigo = precio.Child(Cbc + "PriceTypeCode").Code();
        if (TipoPrecio.TryParse(codigo, out TipoPrecio? tipo))
        {
            return tipo;
        }

        if (precio is not null)
        {
            hallazgos.Sunat("2410", PathOf(precio), codigo is null ? "Falta el tipo de precio." : $"El tipo de precio «{Shorten(codigo)}» no está en el catálogo 16.", "Use 01, o 02 para lo gratuito.");
        }

        return afectacion.IsGratuita ? TipoPrecio.ValorReferencial : TipoPrecio.PrecioUnitario;
    }
}
