using IziSales.Printing.Content;
using IziSales.Ubl;

namespace IziSales.Printing;

/// <summary>The printed representation of a document, or a report of the shop, before any printer, page or screen is known.</summary>
/// <remarks>Minimum content: Anexo II of RS 114-2019-SUNAT. A renderer turns it into bytes; see <see cref="IDocumentRenderer"/>.</remarks>
public sealed class Ticket
{
    internal Ticket(string titulo, string autor, DateTimeOffset fecha, int? columns, TicketMarcas marcas, IReadOnlyList<TicketSection> sections)
    {
        Titulo = titulo;
        Autor = autor;
        Fecha = fecha;
        Columns = columns;
        Marcas = marcas;
        Sections = sections;
    }

    /// <summary>What the paper is, in a few words: <c>Boleta de venta electrónica B001-27</c>.</summary>
    public string Titulo { get; }

    /// <summary>Who issued it.</summary>
    public string Autor { get; }

    /// <summary>The date of the document.</summary>
    public DateTimeOffset Fecha { get; }

    /// <summary>Characters in a line, for the renderers that count them; null leaves it to their device.</summary>
    public int? Columns { get; }

    /// <summary>Whether this is a demo print, a void document, a reprint.</summary>
    public TicketMarcas Marcas { get; }

    /// <summary>The parts, in the order in which a roll prints them.</summary>
    public IReadOnlyList<TicketSection> Sections { get; }

    /// <summary>Lays a document out. Nothing is computed here: every figure is the document's own.</summary>
    /// <param name="comprobante">The document; whether taxes are shown is its issuer's profile's matter.</param>
    /// <param name="options">What the paper shows besides. By default the document alone.</param>
    /// <exception cref="ArgumentOutOfRangeException">The columns are not between 24 and 96.</exception>
    public static Ticket From(Comprobante comprobante, TicketOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(comprobante);
        return ComprobanteContent.Compose(comprobante, Checked(options));
    }

    /// <summary>Lays out a paper of the shop's own: a cash close, a table of sales, a list.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="options">Columns, logo, marks, cut, drawer; what concerns documents alone is passed over.</param>
    /// <exception cref="ArgumentOutOfRangeException">The columns are not between 24 and 96.</exception>
    public static Ticket Report(TicketReport report, TicketOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReportContent.Compose(report, Checked(options));
    }

    private static TicketOptions Checked(TicketOptions? options)
    {
        options ??= new TicketOptions();
        return options.Columns is < TicketOptions.MinColumns or > TicketOptions.MaxColumns
            ? throw new ArgumentOutOfRangeException(nameof(options), options.Columns, $"A roll has {TicketOptions.MinColumns} to {TicketOptions.MaxColumns} columns.")
            : options;
    }
}
