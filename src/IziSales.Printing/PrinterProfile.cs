using System.Diagnostics.CodeAnalysis;
using IziSales.Printing.EscPos;

namespace IziSales.Printing;

/// <summary>What a printer can do and how it wants to be told.</summary>
public sealed record PrinterProfile
{
    /// <summary>80 mm, 203 dots per inch, PC850, QR by the printer, knife.</summary>
    public static PrinterProfile Generic80 { get; } = new();

    /// <summary>58 mm, 203 dots per inch, PC850, symbols as pictures because cheap ones print their text instead, no knife.</summary>
    public static PrinterProfile Generic58 { get; } = new()
    {
        Name = "generic-58",
        Description = "58 mm de cualquier marca",
        Columns = 32,
        Dots = 384,
        Qr = PrinterSymbol.Raster,
        Barcode = PrinterSymbol.Raster,
        Cut = PrinterCut.TearOff,
    };

    /// <summary>All profiles that have a name, the generic ones first.</summary>
    public static IReadOnlyList<PrinterProfile> All => PrinterProfiles.All;

    /// <summary>What configuration calls it: lower case, with hyphens.</summary>
    public string Name { get; init; } = "generic-80";

    /// <summary>What a person calls it, in Spanish.</summary>
    public string Description { get; init; } = "80 mm de cualquier marca";

    /// <summary>Characters in a line, unless the ticket says otherwise. By default 48.</summary>
    public int Columns { get; init; } = 48;

    /// <summary>Dots across the paper. By default 576, as 80 mm printers with 203 dots per inch have.</summary>
    public int Dots { get; init; } = 576;

    /// <summary>The tables of characters, the preferred one first. By default PC850 as number 2.</summary>
    public IReadOnlyList<PrinterCodePage> CodePages { get; init; } = [new PrinterCodePage(PrinterCharset.Pc850, 2)];

    /// <summary>Who draws the QR. By default the printer.</summary>
    public PrinterSymbol Qr { get; init; } = PrinterSymbol.Native;

    /// <summary>Who draws bar codes. By default the printer.</summary>
    public PrinterSymbol Barcode { get; init; } = PrinterSymbol.Native;

    /// <summary>Rows of dots in one piece of a picture: small memories take no more. By default 128.</summary>
    public int StripRows { get; init; } = 128;

    /// <summary>How the ticket ends. By default fed to the knife and cut, leaving a bridge.</summary>
    public PrinterCut Cut { get; init; } = PrinterCut.FeedAndPartial;

    /// <summary>Pin of the drawer's plug that gets the impulse: 2 or 5. By default 2, as nearly all drawers are wired.</summary>
    public int DrawerPin { get; init; } = 2;

    /// <summary>Whether letters can be twice as wide and high. By default yes.</summary>
    public bool DoubleSize { get; init; } = true;

    /// <summary>The profile of a name, in any case, with hyphens or spaces.</summary>
    /// <exception cref="ArgumentException">No profile has this name; the message lists those that exist.</exception>
    public static PrinterProfile Find(string name) =>
        TryFind(name, out PrinterProfile? profile) ? profile : throw new ArgumentException($"No hay un perfil de impresora «{name}». Los que hay: {string.Join(", ", All.Select(static known => known.Name))}.", nameof(name));

    /// <summary>The profile of a name that a person typed.</summary>
    public static bool TryFind([NotNullWhen(true)] string? name, [NotNullWhen(true)] out PrinterProfile? profile)
    {
        string? wanted = name?.Trim().Replace(' ', '-').Replace('_', '-');
        profile = All.FirstOrDefault(known => known.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        return profile is not null;
    }
}
