namespace IziSales.Ubl.Calculo;

/// <summary>Derives every amount of a document from its sale: <c>docs/normas.md</c> names the formulas' sources.</summary>
internal static class Calculadora
{
    public static ComprobanteDatos Derive(Sale sale, Emisor emisor, NumeroComprobante numero, DateTimeOffset fechaEmision)
    {
        DateTimeOffset fecha = ToSecond(Lima.At(fechaEmision));
        var contexto = new ContextoCalculo(emisor.TaxProfile, DateOnly.FromDateTime(fecha.DateTime));

        var lineas = new Linea[sale.Lines.Count];
        for (int i = 0; i < lineas.Length; i++)
        {
            lineas[i] = CalculoLinea.Derive(sale.Lines[i], i + 1, contexto);
        }

        (Totales totales, IReadOnlyList<CargoDescuento> globales) = CalculoTotales.Derive(sale, lineas, contexto);

        return new ComprobanteDatos
        {
            Emisor = emisor,
            Adquirente = sale.Adquirente ?? Adquirente.ClientesVarios,
            Numero = numero,
            FechaEmision = fecha,
            Operacion = sale.Operacion ?? emisor.TaxProfile.Operacion,
            Moneda = sale.Moneda,
            Lineas = lineas,
            CargosDescuentos = globales,
            Totales = totales,
            Leyendas = CalculoLeyendas.Derive(totales, sale.Moneda),
            Observaciones = [.. sale.Observaciones.Select(Texto.Normalize)],
            IsDerivado = true,
        };
    }

    /// <summary>A note has no operation type, and with it no relief for lines taxed at 0 %: such a regime's notes are written as not subject.</summary>
    public static ComprobanteDatos DeriveNota(Sale sale, Emisor emisor, NumeroComprobante numero, DateTimeOffset fechaEmision)
    {
        TaxProfile profile = emisor.TaxProfile;
        Emisor efectivo = profile.Tasa == TasaAplicable.Cero && profile.Afectacion.IsGravada
            ? emisor with { TaxProfile = new TaxProfile(profile.Nombre, profile.Operacion, AfectacionIgv.InafectoOnerosa) { Desglose = profile.Desglose } }
            : emisor;
        return CalculoNota.Adapt(Derive(sale, efectivo, numero, fechaEmision));
    }

    /// <summary>SUNAT's times have no fractions.</summary>
    public static DateTimeOffset ToSecond(DateTimeOffset instant) =>
        instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond));
}
