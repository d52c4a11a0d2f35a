using IziSales.Ubl;

namespace IziSales.Printing.Content;

/// <summary>The parts that every paper of a shop has: warnings, the shop, the end.</summary>
internal static class PaperContent
{
    /// <summary>Adds a part that has something to say.</summary>
    public static void Add(List<TicketSection> sections, TicketSectionKind kind, IEnumerable<TicketBlock> blocks)
    {
        TicketBlock[] all = [.. blocks];
        if (all.Length > 0)
        {
            sections.Add(new TicketSection(kind, all));
        }
    }

    public static IEnumerable<TicketBlock> Marcas(TicketMarcas marcas)
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

    public static IEnumerable<TicketBlock> Emisor(Emisor emisor, TicketOptions options)
    {
        if (options.Logo is { } logo)
        {
            yield return logo;
        }

        bool hasTradeName = emisor.NombreComercial is { Length: > 0 } comercial && !string.Equals(comercial, emisor.RazonSocial, StringComparison.OrdinalIgnoreCase);
        yield return new TicketText(hasTradeName ? emisor.NombreComercial! : emisor.RazonSocial, TicketAlign.Center, TicketEmphasis.Large);
        if (hasTradeName)
        {
            yield return new TicketText(emisor.RazonSocial, TicketAlign.Center);
        }

        Domicilio domicilio = emisor.Domicilio;
        string calle = Join(domicilio.Direccion, domicilio.Urbanizacion);
        string lugar = Join(domicilio.Distrito, domicilio.Provincia, domicilio.Departamento);
        foreach (string line in new[] { calle, lugar, options.Contacto ?? "" })
        {
            if (line.Length > 0)
            {
                yield return new TicketText(line, TicketAlign.Center);
            }
        }
    }

    public static IEnumerable<TicketBlock> Control(TicketOptions options)
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

    /// <summary>A sentence in the middle, if there is one.</summary>
    public static IEnumerable<TicketBlock> Optional(string? text, TicketEmphasis emphasis) =>
        string.IsNullOrWhiteSpace(text) ? [] : [new TicketText(text, TicketAlign.Center, emphasis)];

    private static string Join(params string?[] parts) => string.Join(", ", parts.Where(static part => !string.IsNullOrWhiteSpace(part)));
}
