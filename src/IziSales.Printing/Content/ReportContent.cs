using IziSales.Ubl;

namespace IziSales.Printing.Content;

/// <summary>What a report of the shop says, part by part.</summary>
internal static class ReportContent
{
    public static Ticket Compose(TicketReport report, TicketOptions options)
    {
        var sections = new List<TicketSection>();
        PaperContent.Add(sections, TicketSectionKind.Marca, PaperContent.Marcas(options.Marcas));
        PaperContent.Add(sections, TicketSectionKind.Emisor, Emisor(report.Emisor, options));
        PaperContent.Add(sections, TicketSectionKind.Documento, [new TicketText(report.Titulo.ToUpperInvariant(), TicketAlign.Center, TicketEmphasis.Strong), new TicketRule()]);
        PaperContent.Add(sections, TicketSectionKind.Datos, Datos(report));
        PaperContent.Add(sections, TicketSectionKind.Reporte, report.Contenido);
        PaperContent.Add(sections, TicketSectionKind.Control, PaperContent.Control(options));
        return new Ticket(report.Titulo, report.Emisor.RazonSocial, Lima.At(report.Fecha), options.Columns, options.Marcas, sections);
    }

    // Nobody takes it for a document of the law: the shop's address stays away.
    private static IEnumerable<TicketBlock> Emisor(Emisor emisor, TicketOptions options)
    {
        if (options.Logo is { } logo)
        {
            yield return logo;
        }

        yield return new TicketText(emisor.NombreComercial is { Length: > 0 } comercial ? comercial : emisor.RazonSocial, TicketAlign.Center, TicketEmphasis.Large);
        yield return new TicketText($"RUC {emisor.Ruc}", TicketAlign.Center);
    }

    private static IEnumerable<TicketBlock> Datos(TicketReport report)
    {
        foreach (TicketDato dato in report.Datos)
        {
            yield return new TicketField(dato.Etiqueta, dato.Valor);
        }

        yield return new TicketField("Impreso", Cifras.Instante(report.Fecha));
        yield return new TicketRule();
    }
}
