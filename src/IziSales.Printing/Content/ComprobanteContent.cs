using IziSales.Ubl;

namespace IziSales.Printing.Content;

/// <summary>What the printed representation of a document says, part by part.</summary>
internal static class ComprobanteContent
{
    public static Ticket Compose(Comprobante comprobante, TicketOptions options)
    {
        string nombre = $"{comprobante.Tipo.Descripcion} electrónica";
        var sections = new List<TicketSection>();
        PaperContent.Add(sections, TicketSectionKind.Marca, PaperContent.Marcas(options.Marcas));
        PaperContent.Add(sections, TicketSectionKind.Emisor, PaperContent.Emisor(comprobante.Emisor, options));
        PaperContent.Add(sections, TicketSectionKind.Documento, Documento(comprobante, nombre));
        PaperContent.Add(sections, TicketSectionKind.Datos, Datos(comprobante));
        PaperContent.Add(sections, TicketSectionKind.Adquirente, Adquirente(comprobante.Adquirente));
        PaperContent.Add(sections, TicketSectionKind.Detalle, [new TicketDetail([.. comprobante.Lineas.Select(linea => Item(linea, comprobante.Moneda))]), new TicketRule()]);
        PaperContent.Add(sections, TicketSectionKind.Totales, TotalesContent.Compose(comprobante));
        PaperContent.Add(sections, TicketSectionKind.Letras, Letras(comprobante));
        PaperContent.Add(sections, TicketSectionKind.Adicionales, Adicionales(options));
        PaperContent.Add(sections, TicketSectionKind.Leyendas, Leyendas(comprobante, nombre, options));
        PaperContent.Add(sections, TicketSectionKind.Qr, [new TicketQr(TextoQr(comprobante, options))]);
        PaperContent.Add(sections, TicketSectionKind.Saludo, PaperContent.Optional(options.Saludo, TicketEmphasis.Strong));
        PaperContent.Add(sections, TicketSectionKind.Control, PaperContent.Control(options));
        return new Ticket($"{nombre} {comprobante.Numero}", comprobante.Emisor.RazonSocial, comprobante.FechaEmision, options.Columns, options.Marcas, sections);
    }

    private static IEnumerable<TicketBlock> Documento(Comprobante comprobante, string nombre) =>
    [
        new TicketText($"RUC {comprobante.Emisor.Ruc}", TicketAlign.Center, TicketEmphasis.Strong),
        new TicketText(nombre.ToUpperInvariant(), TicketAlign.Center, TicketEmphasis.Strong),
        new TicketText(comprobante.Numero.Value, TicketAlign.Center, TicketEmphasis.Strong),
        new TicketRule(),
    ];

    private static IEnumerable<TicketBlock> Datos(Comprobante comprobante)
    {
        yield return new TicketField("Emisión", Cifras.Instante(comprobante.FechaEmision));
        yield return new TicketField("Moneda", NombreDe(comprobante.Moneda));
        if (comprobante is Factura)
        {
            // The only way of paying that a factura of ours declares.
            yield return new TicketField("Forma de pago", "Contado");
        }

        if (comprobante is Nota nota)
        {
            yield return new TicketField("Modifica", $"{nota.Afectado.Tipo.Descripcion} {nota.Afectado.Numero}");
            yield return new TicketField("Motivo", nota.CodigoMotivo.Descripcion);
            if (!string.Equals(nota.Sustento, nota.CodigoMotivo.Descripcion, StringComparison.OrdinalIgnoreCase))
            {
                yield return new TicketField("Sustento", nota.Sustento);
            }
        }
    }

    private static IEnumerable<TicketBlock> Adquirente(Adquirente adquirente)
    {
        yield return new TicketField("Cliente", adquirente.Nombre);
        if (adquirente.IsIdentificado)
        {
            yield return new TicketField(NombreCorto(adquirente.Documento.Tipo), adquirente.Documento.Numero);
        }

        yield return new TicketRule();
    }

    private static TicketItem Item(Linea linea, Moneda moneda)
    {
        var notas = new List<string>();
        foreach (CargoDescuento cargo in linea.CargosDescuentos)
        {
            // With taxes in the price the document holds what is in the base without them: no figure the customer could check.
            bool isWhatTheCustomerSees = linea.TotalTributos == 0m
                || cargo.Motivo == MotivoCargoDescuento.DescuentoLineaFueraDeBase
                || cargo.Motivo == MotivoCargoDescuento.CargoLineaFueraDeBase;
            string que = cargo.Motivo.Sentido == SentidoCargoDescuento.Cargo ? "cargo" : "descuento";
            string monto = isWhatTheCustomerSees ? $" de {Cifras.Monto(cargo.Monto, moneda)}" : "";
            string factor = cargo.Factor is { } share ? $" ({Cifras.Porcentaje(share)})" : "";
            notas.Add($"Incluye {que}{monto}{factor}");
        }

        if (linea.Afectacion.IsGratuita)
        {
            notas.Add("Transferencia gratuita, valor referencial");
        }

        TributoLinea? icbper = linea.Tributos.FirstOrDefault(static tributo => tributo.Tributo == Tributo.Icbper);
        if (icbper is not null)
        {
            notas.Add($"Incluye ICBPER {Cifras.Monto(icbper.Monto, moneda)}");
        }

        return new TicketItem
        {
            Cantidad = Cifras.Cantidad(linea.Cantidad),
            Unidad = Cifras.Unidad(linea.Unidad),
            Codigo = linea.Codigo,
            Descripcion = linea.Descripcion,
            PrecioUnitario = Cifras.Precio(linea.PrecioUnitario),
            Importe = Cifras.Monto(linea.Importe),
            Notas = notas,
        };
    }

    private static IEnumerable<TicketBlock> Letras(Comprobante comprobante)
    {
        Leyenda? letras = comprobante.Leyendas.FirstOrDefault(static leyenda => leyenda.Codigo == CodigoLeyenda.MontoEnLetras);
        string texto = letras?.Texto ?? MontoEnLetras.From(comprobante.Totales.ImporteTotal, comprobante.Moneda);
        yield return new TicketText($"Son: {texto}");
        yield return new TicketRule();
    }

    private static IEnumerable<TicketBlock> Adicionales(TicketOptions options) => options.Adicionales.Count == 0
        ? []
        : [.. options.Adicionales.Select(static dato => new TicketAmount(dato.Etiqueta, dato.Valor)), new TicketRule()];

    private static IEnumerable<TicketBlock> Leyendas(Comprobante comprobante, string nombre, TicketOptions options)
    {
        IEnumerable<string> sentences = comprobante.Leyendas
            .Where(static leyenda => leyenda.Codigo != CodigoLeyenda.MontoEnLetras)
            .Select(static leyenda => leyenda.Texto)
            .Concat(comprobante.Observaciones);
        foreach (string sentence in sentences)
        {
            yield return new TicketText(sentence);
        }

        yield return new TicketText($"Representación impresa de la {nombre.ToLowerInvariant()}", TicketAlign.Center, TicketEmphasis.Small);
        if (options.Digest is { Length: > 0 } digest && !HoldsDigest(options))
        {
            yield return new TicketText($"Resumen: {digest}", TicketAlign.Center, TicketEmphasis.Small);
        }

        string?[] rest =
        [
            options.DireccionConsulta is { Length: > 0 } consulta ? $"Consulte su comprobante en {consulta}" : null,
            options.Resolucion,
        ];
        foreach (string? sentence in rest)
        {
            foreach (TicketBlock block in PaperContent.Optional(sentence, TicketEmphasis.Small))
            {
                yield return block;
            }
        }
    }

    private static string TextoQr(Comprobante comprobante, TicketOptions options) =>
        CodigoQr.Text(comprobante, options.Digest ?? "", HoldsDigest(options) ? QrFormat.TenFieldsWithDigest : QrFormat.NineFieldsTrailingPipe);

    private static bool HoldsDigest(TicketOptions options) => options.QrFormat == QrFormat.TenFieldsWithDigest && options.Digest is { Length: > 0 };

    private static string NombreCorto(TipoDocumentoIdentidad tipo) => tipo.Codigo switch
    {
        "1" => "DNI",
        "4" => "Carné de extranjería",
        "6" => "RUC",
        "7" => "Pasaporte",
        _ => "Documento",
    };

    private static string NombreDe(Moneda moneda) => moneda.Codigo switch
    {
        "PEN" => "Soles",
        "USD" => "Dólares americanos",
        "EUR" => "Euros",
        _ => moneda.Codigo,
    };
}
