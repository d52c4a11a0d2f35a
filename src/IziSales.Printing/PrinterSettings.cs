namespace IziSales.Printing;

/// <summary>A printer as a shop configures it: a name, where it is, and what it can do.</summary>
public sealed record PrinterSettings
{
    /// <summary>What the shop calls it: <c>caja</c>, <c>cocina</c>.</summary>
    public required string Nombre { get; init; }

    /// <summary>Where it is, as <see cref="PrinterUri"/> reads it.</summary>
    public required string Direccion { get; init; }

    /// <summary>The profile it is like, one of <see cref="PrinterProfile.All"/>. By default 80 mm of any brand.</summary>
    public string Perfil { get; init; } = PrinterProfile.Generic80.Name;

    /// <summary>Characters in a line. By default the profile's.</summary>
    public int? Columns { get; init; }

    /// <summary>Its table of characters. By default the profile's.</summary>
    public PrinterCodePage? CodePage { get; init; }

    /// <summary>Who draws the QR and bar codes. By default as the profile says.</summary>
    public PrinterSymbol? Qr { get; init; }

    /// <summary>How a ticket ends. By default as the profile says.</summary>
    public PrinterCut? Cut { get; init; }

    /// <summary>The drawer's pin, 2 or 5. By default the profile's.</summary>
    public int? DrawerPin { get; init; }

    /// <summary>The profile with what the shop has set differently.</summary>
    /// <exception cref="ArgumentException">There is no such profile; the message lists those that exist.</exception>
    public PrinterProfile ToProfile()
    {
        PrinterProfile profile = PrinterProfile.Find(Perfil);
        return profile with
        {
            Columns = Columns ?? profile.Columns,
            CodePages = CodePage is { } page ? [page] : profile.CodePages,
            Qr = Qr ?? profile.Qr,
            Barcode = Qr ?? profile.Barcode,
            Cut = Cut ?? profile.Cut,
            DrawerPin = DrawerPin ?? profile.DrawerPin,
        };
    }

    /// <summary>What is wrong with it, in Spanish; nothing when it can be used.</summary>
    internal IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(Nombre))
        {
            yield return "a una impresora le falta el nombre.";
        }

        string? address = null;
        try
        {
            _ = PrinterUri.Parse(Direccion ?? "");
        }
        catch (PrinterException failure)
        {
            address = failure.Message;
        }

        if (address is not null)
        {
            yield return $"impresora «{Nombre}»: {address}";
        }

        if (!PrinterProfile.TryFind(Perfil, out _))
        {
            yield return $"impresora «{Nombre}»: no hay un perfil «{Perfil}». Los que hay: {string.Join(", ", PrinterProfile.All.Select(static known => known.Name))}.";
        }

        if (Columns is < TicketOptions.MinColumns or > TicketOptions.MaxColumns)
        {
            yield return $"impresora «{Nombre}»: las columnas van de {TicketOptions.MinColumns} a {TicketOptions.MaxColumns}.";
        }

        if (DrawerPin is not (null or 2 or 5))
        {
            yield return $"impresora «{Nombre}»: el cajón está en el pin 2 o en el 5.";
        }
    }

    /// <summary>What is wrong with a list of them, in Spanish.</summary>
    internal static IReadOnlyList<string> FaultsOf(IReadOnlyCollection<PrinterSettings> printers) =>
    [
        .. printers.SelectMany(static printer => printer.Faults()),
        .. printers.GroupBy(static printer => printer.Nombre, StringComparer.OrdinalIgnoreCase).Where(static same => same.Count() > 1).Select(static same => $"hay dos impresoras con el nombre «{same.Key}»."),
    ];
}
