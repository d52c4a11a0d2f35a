using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Printing.Content;

/// <summary>What the printed representation of a document says, part by part.</summary>
internal static class ComprobanteContent
{
    public static Ticket Compose(Comprobante comprobante, TicketOptions options)
    {
        string nombre = $"{comprobante.Tipo.Descripcion} electrónica";
        var sections = new List<TicketSection>();
        Add(sections, TicketSectionKind.Marca, Marcas(options.Marcas));
        Add(sections, TicketSectionKind.Emisor, Emisor(comprobante.Emisor, options));
        Add(sections, TicketSectionKind.Documento, Documento(comprobante, nombre));
        Add(sections, TicketSectionKind.Datos, Datos(comprobante));
        Add(sections, TicketSectionKind.Adquirente, Adquirente(comprobante.Adquirente));
        Add(sections, TicketSectionKind.Detalle, [new TicketDetail([.. comprobante.Lineas.Select(linea => Item(linea, comprobante.Moneda))]), new TicketRule()]);
        Add(sections, TicketSectionKind.Totales, TotalesContent.Compose(comprobante));
        Add(sections, TicketSectionKind.Letras, Letras(comprobante));
        Add(sections, TicketSectionKind.Adicionales, options.Adicionales.Select(static dato => new TicketAmount(dato.Etiqueta, dato.Valor)));
        Add(sections, TicketSectionKind.Leyendas, Leyendas(comprobante, nombre, options));
        Add(sections, TicketSectionKind.Qr, [new TicketQr(TextoQr(comprobante, options))]);
        Add(sections, TicketSectionKind.Saludo, Optional(options.Saludo, TicketEmphasis.Strong));
        Add(sections, TicketSectionKind.Control, Control(options));
        return new Ticket($"{nombre} {comprobante.Numero}", comprobante.Emisor.RazonSocial, comprobante.FechaEmision, options.Columns, options.Marcas, sections);
    }

    private static void Add(List<TicketSection> sections, TicketSectionKind kind, IEnumerable<TicketBlock> blocks)
    {
        TicketBlock[] all = [.. blocks];
        if (all.Length > 0)
        {
            sections.Add(new TicketSection(kind, all));
        }
    }

    private static IEnumerable<TicketBlock> Marcas(TicketMarcas marcas)
    {
        if (marcas.HasFlag(TicketMarcas.Prueba))
        {
            yield return new TicketText("DOCUMENTO DE PRUEBA", TicketAlign.Center, TicketEmphasis.Strong);
            yield return new TicketText("SIN VALOR TRIBUTARIO", TicketAlign.Center, TicketEmphasis.Strong);
        }

        if (marcas.HasFlag(TicketMarcas.Anulado))
        {
            yield return new TicketText("ANULADO", TicketAlign.Center, TicketEmphasis.Large);
        }

        if (marcas.HasFlag(TicketMarcas.Reimpresion))
        {
            yield return new TicketText("REIMPRESIÓN", TicketAlign.Center, TicketEmphasis.Strong);
        }
    }

    private static IEnumerable<TicketBlock> Emisor(Emisor emisor, TicketOptions options)
    {
        bool hasTradeName = emisor.NombreComercial is { Length: > 0 } comercial && !string.Equals(comercial, emisor.RazonSocial, StringComparison.OrdinalIgnoreCase);
        yield return new TicketText(hasTradeName ? emisor.NombreComercial! : emisor.RazonSocial, TicketAlign.Center, TicketEmphasis.Large);
        if (hasTradeName)
        {
            yield return new TicketText(emisor.RazonSocial, TicketAlign.Center);
        }

        Domicilio domicilio = emisor.Domicilio;
        string calle = Join(", ", domicilio.Direccion, domicilio.Urbanizacion);
        string lugar = Join(" - ", domicilio.Distrito, domicilio.Provincia, domicilio.Departamento);
        foreach (string line in new[] { calle, lugar, options.Contacto ?? "" })
        {
            if (line.Length > 0)
            {
                yield return new TicketText(line, TicketAlign.Center);
            }
        }
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
        yield return new TicketField("Emisión", comprobante.FechaEmision.ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture));
        yield return new TicketField("Moneda", NombreDe(comprobante.Moneda));
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
            yield return new TicketText($"Resumen: {digest}", TicketAlign.Left, TicketEmphasis.Small);
        }

        string?[] rest =
        [
            options.DireccionConsulta is { Length: > 0 } consulta ? $"Consulte su comprobante en {consulta}" : null,
            options.Resolucion,
        ];
        foreach (string? sentence in rest)
        {
            foreach (TicketBlock block in Optional(sentence, TicketEmphasis.Small))
            {
                yield return block;
            }
        }
    }

    private static string TextoQr(Comprobante comprobante, TicketOptions options) =>
        CodigoQr.Text(comprobante, options.Digest ?? "", HoldsDigest(options) ? QrFormat.TenFieldsWithDigest : QrFormat.NineFieldsTrailingPipe);

    private static bool HoldsDigest(TicketOptions options) => options.QrFormat == QrFormat.TenFieldsWithDigest && options.Digest is { Length: > 0 };

    private static IEnumerable<TicketBlock> Control(TicketOptions options)
    {
        // A copy is no sale: nobody pays, so the drawer stays shut.
        if (options.OpenDrawer && (options.Marcas & (TicketMarcas.Reimpresion | TicketMarcas.Anulado)) == 0)
        {
            yield return new TicketDrawer();
        }

        if (options.Cut)
        {
            yield return new TicketCut();
        }
    }

    private static IEnumerable<TicketBlock> Optional(string? text, TicketEmphasis emphasis) =>
        string.IsNullOrWhiteSpace(text) ? [] : [new TicketText(text, TicketAlign.Center, emphasis)];

    private static string Join(string separator, params string?[] parts) => string.Join(separator, parts.Where(static part => !string.IsNullOrWhiteSpace(part)));

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
