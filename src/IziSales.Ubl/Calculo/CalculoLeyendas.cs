namespace IziSales.Ubl.Calculo;

/// <summary>The sentences of catálogo 52 that follow from the amounts.</summary>
internal static class CalculoLeyendas
{
    public static IReadOnlyList<Leyenda> Derive(Totales totales, Moneda moneda)
    {
        var leyendas = new List<Leyenda>(1);
        if (totales.ImporteTotal is >= 0m and <= MontoEnLetras.Max)
        {
            leyendas.Add(new Leyenda(CodigoLeyenda.MontoEnLetras, MontoEnLetras.From(totales.ImporteTotal, moneda)));
        }

        if (totales.Gratuito > 0m)
        {
            leyendas.Add(new Leyenda(CodigoLeyenda.TransferenciaGratuita, "TRANSFERENCIA GRATUITA DE UN BIEN Y/O SERVICIO PRESTADO GRATUITAMENTE"));
        }

        if (totales.Tributos.Any(static total => total.Tributo == Tributo.Ivap))
        {
            leyendas.Add(new Leyenda(CodigoLeyenda.Ivap, "OPERACIÓN SUJETA AL IVAP"));
        }

        return leyendas;
    }
}
