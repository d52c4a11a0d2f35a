using IziSales.Ubl;

namespace IziSales.Printing;

/// <summary>What the paper shows beyond the document itself.</summary>
public sealed class TicketOptions
{
    /// <summary>The fewest columns a roll can have.</summary>
    public const int MinColumns = 24;

    /// <summary>The most columns a roll can have.</summary>
    public const int MaxColumns = 96;

    /// <summary>Characters in a line of the roll: 48 or 42 on 80 mm paper, 32 on 58 mm. By default those of the printer's profile, 48 in a text.</summary>
    public int? Columns { get; init; }

    /// <summary>Valor resumen: the signature's digest in Base64, printed as <c>Resumen</c> unless the QR holds it. By default none.</summary>
    public string? Digest { get; init; }

    /// <summary>What the QR holds. By default nine fields; ten need a <see cref="Digest"/>, without one the nine are taken.</summary>
    public QrFormat QrFormat { get; init; } = QrFormat.NineFieldsTrailingPipe;

    /// <summary>Where the buyer can fetch the document for a year. By default not printed.</summary>
    public string? DireccionConsulta { get; init; }

    /// <summary>The resolution that authorised the issuer, if it wants to name it. By default not printed.</summary>
    public string? Resolucion { get; init; }

    /// <summary>The shop's goodbye, such as <c>¡Gracias por su compra!</c> By default none.</summary>
    public string? Saludo { get; init; }

    /// <summary>The shop's picture above its name. By default none.</summary>
    public TicketImage? Logo { get; init; }

    /// <summary>Telephone or address of the web for the head of the paper. By default none.</summary>
    public string? Contacto { get; init; }

    /// <summary>Further facts below the totals: how it was paid, the change, who served. By default none.</summary>
    public IReadOnlyList<TicketDato> Adicionales { get; init; } = [];

    /// <summary>Whether this is a demo print, a void document, a reprint. By default none of them.</summary>
    public TicketMarcas Marcas { get; init; }

    /// <summary>Whether the paper is cut at the end. By default yes.</summary>
    public bool Cut { get; init; } = true;

    /// <summary>Whether the cash drawer opens. By default not, and never with a reprint or a void document.</summary>
    public bool OpenDrawer { get; init; }
}
