using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Pse.Nubefact;

/// <summary>Turns a document of ours into theirs. Every amount is taken from the document; none is computed anew. What they have no word for is refused.</summary>
internal sealed class Traduccion(NubefactPseOptions options)
{
    private const int Soles = 1;
    private const int VentaInterna = 1;

    /// <summary>Translates, or says in Spanish why it cannot be done without telling another sale.</summary>
    public bool TryTranslate(Comprobante comprobante, [NotNullWhen(true)] out NubefactComprobante? traducido, [NotNullWhen(false)] out string? motivo)
    {
        motivo = Obstacle(comprobante);
        traducido = motivo is null ? Translate(comprobante) : null;
        return traducido is not null;
    }

    private static string? Obstacle(Comprobante comprobante)
    {
        decimal[] tasas = [.. TasasDe(comprobante).Distinct()];
        return comprobante switch
        {
            _ when Codigos.Of(comprobante.Tipo) is null => $"un documento {comprobante.Tipo.Codigo} no se envía por este canal",
            _ when comprobante.Moneda != Moneda.Pen => $"en {comprobante.Moneda.Codigo} pide un tipo de cambio, que el comprobante no lleva",
            _ when comprobante.Operacion is { } operacion && operacion != TipoOperacion.VentaInterna && operacion != TipoOperacion.VentaInternaNrus =>
                $"el tipo de operación {operacion.Codigo} no tiene equivalente",
            _ when comprobante.Totales.Redondeo != 0m && comprobante.Totales.Gravado != 0m => "el redondeo en efectivo de una venta gravada no tiene dónde ir",
            _ when tasas.Length > 1 => "tiene líneas con tasas de IGV distintas y solo se puede decir una",
            _ when comprobante.CargosDescuentos.Any(static cargo => cargo.Motivo == MotivoCargoDescuento.CargoGlobalEnBase) =>
                "el cargo global que cambia la base del impuesto no tiene dónde ir",
            _ when Globales(comprobante) != 0m && Sumas(comprobante) != 1 => "el descuento global, o el redondeo, recae sobre ventas de más de una clase",
            _ when comprobante.CargosDescuentos.Any(static cargo => cargo.Motivo == MotivoCargoDescuento.DescuentoGlobalFueraDeBase) && comprobante.Totales.Gravado != 0m =>
                "el descuento global que no afecta la base imponible no tiene dónde ir",
            _ => comprobante.Lineas.Select(ObstacleIn).FirstOrDefault(static found => found is not null),
        };
    }

    private static string? ObstacleIn(Linea linea) => linea switch
    {
        _ when TipoDeIgv.Of(linea.Afectacion) is null => $"la línea {linea.Numero} tiene la afectación {linea.Afectacion.Codigo}, que no tiene equivalente",
        _ when linea.CargosDescuentos.Any(static cargo => cargo.Motivo != MotivoCargoDescuento.DescuentoLineaEnBase) =>
            $"la línea {linea.Numero} tiene un cargo, o un descuento que no afecta la base imponible",
        _ => null,
    };

    private NubefactComprobante Translate(Comprobante comprobante)
    {
        Totales totales = comprobante.Totales;
        decimal global = Globales(comprobante);
        decimal enLineas = comprobante.Lineas.SelectMany(static linea => linea.CargosDescuentos).Sum(static cargo => cargo.Monto);
        Nota? nota = comprobante as Nota;
        return new NubefactComprobante
        {
            TipoDeComprobante = Codigos.Of(comprobante.Tipo)!.Value,
            Serie = comprobante.Numero.Serie.Value,
            Numero = comprobante.Numero.Correlativo,
            SunatTransaction = comprobante.Operacion == TipoOperacion.VentaInternaNrus ? options.SunatTransactionNrus : VentaInterna,
            ClienteTipoDeDocumento = comprobante.Adquirente.Documento.Tipo.Codigo,
            ClienteNumeroDeDocumento = comprobante.Adquirente.IsIdentificado ? comprobante.Adquirente.Documento.Numero : "00000000",
            ClienteDenominacion = comprobante.Adquirente.Nombre,
            ClienteDireccion = "-",
            FechaDeEmision = comprobante.FechaEmision.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
            Moneda = Soles,
            PorcentajeDeIgv = TasasDe(comprobante).Cast<decimal?>().FirstOrDefault() ?? Tasas.Igv.At(DateOnly.FromDateTime(comprobante.FechaEmision.DateTime)),
            DescuentoGlobal = OrNull(global),
            TotalDescuento = OrNull(global + enLineas),
            TotalGravada = OrNull(totales.Gravado),
            TotalInafecta = OrNull(totales.Inafecto == 0m ? 0m : totales.Inafecto - global),
            TotalExonerada = OrNull(totales.Exonerado == 0m ? 0m : totales.Exonerado - global),
            TotalIgv = totales.Igv,
            TotalGratuita = OrNull(totales.Gratuito),
            TotalOtrosCargos = OrNull(totales.TotalCargos),
            TotalImpuestosBolsas = OrNull(totales.Icbper),
            Total = totales.ImporteTotal,
            Observaciones = Observaciones(comprobante, nota),
            DocumentoQueSeModificaTipo = nota is null ? null : Codigos.Of(nota.Afectado.Tipo),
            DocumentoQueSeModificaSerie = nota?.Afectado.Numero.Serie.Value,
            DocumentoQueSeModificaNumero = nota?.Afectado.Numero.Correlativo,
            TipoDeNotaDeCredito = nota is NotaCredito ? Numero(nota.CodigoMotivo) : null,
            TipoDeNotaDeDebito = nota is NotaDebito ? Numero(nota.CodigoMotivo) : null,
            CodigoUnico = CodigoUnico(comprobante.Id),
            Items = [.. comprobante.Lineas.Select(Item)],
        };
    }

    /// <summary>What makes a second sending of the same document a refusal and not a second document; theirs has room for twenty characters.</summary>
    public static string CodigoUnico(ComprobanteId id) => $"{id.Tipo.Codigo}-{id.Numero.Value}";

    private NubefactItem Item(Linea linea)
    {
        TributoLinea? igv = linea.Tributos.FirstOrDefault(static tributo => tributo.Afectacion is not null);
        decimal impuesto = linea.Afectacion.IsGratuita ? 0m : igv?.Monto ?? 0m;
        decimal bolsas = linea.Tributos.Where(static tributo => tributo.Tributo == Tributo.Icbper).Sum(static tributo => tributo.Monto);
        decimal valorUnitario = linea.Afectacion.IsGratuita ? linea.PrecioUnitario : linea.ValorUnitario;
        bool isPlain = linea.CargosDescuentos.Count == 0 && bolsas == 0m;
        return new NubefactItem
        {
            UnidadDeMedida = options.UnitCodes.TryGetValue(linea.Unidad.Codigo, out string? suya) ? suya : linea.Unidad.Codigo,
            Codigo = linea.Codigo,
            Descripcion = linea.Descripcion,
            Cantidad = linea.Cantidad,
            ValorUnitario = valorUnitario,
            PrecioUnitario = isPlain ? linea.PrecioUnitario : Redondeo.AUnitario(valorUnitario * (1m + ((igv?.Tasa ?? 0m) / 100m))),
            Descuento = OrNull(linea.CargosDescuentos.Sum(static cargo => cargo.Monto)),
            Subtotal = linea.ValorVenta,
            TipoDeIgv = TipoDeIgv.Of(linea.Afectacion)!.Value,
            Igv = impuesto,
            ImpuestoBolsas = OrNull(bolsas),
            Total = linea.ValorVenta + impuesto,
        };
    }

    private static IEnumerable<decimal> TasasDe(Comprobante comprobante) => comprobante.Lineas
        .Where(static linea => linea.Afectacion == AfectacionIgv.GravadoOnerosa)
        .SelectMany(static linea => linea.Tributos)
        .Where(static tributo => tributo.Tributo == Tributo.Igv)
        .Select(static tributo => tributo.Tasa ?? 0m);

    // They have no word for cash rounding, which always lessens what is paid; where there is no tax to change, it is a discount like any other.
    private static decimal Globales(Comprobante comprobante) =>
        comprobante.CargosDescuentos.Where(static cargo => cargo.Motivo.Sentido == SentidoCargoDescuento.Descuento).Sum(static cargo => cargo.Monto) - comprobante.Totales.Redondeo;

    // A discount on the whole leaves the sums of untaxed sales as they are in UBL; in their figures it lessens the one sum there is.
    private static int Sumas(Comprobante comprobante) =>
        new[] { comprobante.Totales.Gravado, comprobante.Totales.Inafecto, comprobante.Totales.Exonerado }.Count(static suma => suma != 0m);

    private static string? Observaciones(Comprobante comprobante, Nota? nota)
    {
        IEnumerable<string> todas = nota is null ? comprobante.Observaciones : comprobante.Observaciones.Prepend(nota.Sustento);
        string texto = string.Join(" / ", todas);
        return texto.Length == 0 ? null : texto;
    }

    private static int Numero(CodigoCatalogo motivo) => int.Parse(motivo.Codigo, NumberStyles.None, CultureInfo.InvariantCulture);

    private static decimal? OrNull(decimal monto) => monto == 0m ? null : monto;
}
