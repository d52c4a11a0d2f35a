using System.Buffers;
using IziSales.Printing.Characters;
using IziSales.Printing.EscPos;
using IziSales.Printing.Layout;

namespace IziSales.Printing;

/// <summary>The bytes of a thermal printer.</summary>
/// <remarks>Every job begins with a reset, because the last one may have died half way; every line ends with a line feed, because text without one stays unseen.</remarks>
public sealed class EscPosRenderer : IDocumentRenderer
{
    private const int FewestDots = 64;
    private const int MostDots = 2048;

    private readonly PrinterProfile _profile;
    private readonly PrinterCharacters _characters;

    /// <summary>A renderer for one kind of printer.</summary>
    /// <param name="profile">What the printer can do. By default <see cref="PrinterProfile.Generic80"/>.</param>
    /// <exception cref="ArgumentException">The profile describes no printer: no code page, or no sensible number of columns, dots or rows.</exception>
    public EscPosRenderer(PrinterProfile? profile = null)
    {
        _profile = Checked(profile ?? PrinterProfile.Generic80);
        _characters = new PrinterCharacters(_profile.CodePages);
    }

    /// <inheritdoc/>
    public string MediaType => "application/octet-stream";

    /// <inheritdoc/>
    public string FileExtension => ".bin";

    /// <inheritdoc/>
    public void Render(Ticket ticket, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(output);
        var writer = new EscPosWriter(output, _characters);
        PrintStyle large = _profile.DoubleSize ? PrintStyle.Bold | PrintStyle.Tall | PrintStyle.Wide : PrintStyle.Bold;
        writer.Start(_profile.CodePages[0].Number);
        new RollLayout(new EscPosRoll(writer, _profile), _characters, ticket.Columns ?? _profile.Columns, large).Print(ticket);
        writer.Reset();
    }

    private static PrinterProfile Checked(PrinterProfile profile)
    {
        string? fault = profile switch
        {
            { CodePages.Count: 0 } => "A printer has at least one code page.",
            { Columns: < TicketOptions.MinColumns or > TicketOptions.MaxColumns } => $"A roll has {TicketOptions.MinColumns} to {TicketOptions.MaxColumns} columns.",
            { Dots: < FewestDots or > MostDots } => $"A printer has {FewestDots} to {MostDots} dots across its paper.",
            { StripRows: < 1 or > MostDots } => $"A strip of a picture has 1 to {MostDots} rows.",
            _ => null,
        };
        return fault is null ? profile : throw new ArgumentException(fault, nameof(profile));
    }
}
