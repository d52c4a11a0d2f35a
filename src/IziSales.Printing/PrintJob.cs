namespace IziSales.Printing;

/// <summary>Bytes for one printer, under a key of their own: the same key again is the same paper.</summary>
public sealed class PrintJob
{
    /// <summary>A job.</summary>
    /// <param name="clave">What makes it this paper and no other, such as the document's number; printing it again on purpose goes by <see cref="PrintQueue.ReprintAsync"/>.</param>
    /// <param name="impresora">The printer's name.</param>
    /// <param name="contenido">What is sent.</param>
    /// <exception cref="ArgumentException">Key or printer are blank.</exception>
    public PrintJob(string clave, string impresora, ReadOnlyMemory<byte> contenido)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clave);
        ArgumentException.ThrowIfNullOrWhiteSpace(impresora);
        Clave = clave;
        Impresora = impresora;
        Contenido = contenido;
    }

    /// <summary>The key.</summary>
    public string Clave { get; }

    /// <summary>The printer's name.</summary>
    public string Impresora { get; }

    /// <summary>What is sent.</summary>
    public ReadOnlyMemory<byte> Contenido { get; }

    /// <summary>What a person sees in the queue: <c>Boleta B001-27</c>. By default the key.</summary>
    public string? Titulo { get; init; }

    /// <summary>What is sent when a person asks for it again: marked REIMPRESIÓN and without the drawer's impulse. By default the same bytes below such a mark.</summary>
    public ReadOnlyMemory<byte> Reimpresion { get; init; }

    /// <summary>A ticket as it is printed first, and as it would be printed again.</summary>
    /// <param name="clave">The job's key.</param>
    /// <param name="impresora">The printer's name.</param>
    /// <param name="ticket">Lays the ticket out with the marks it is given.</param>
    /// <param name="renderer">Writes it for this printer.</param>
    public static PrintJob From(string clave, string impresora, Func<TicketMarcas, Ticket> ticket, IDocumentRenderer renderer)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(renderer);
        Ticket first = ticket(TicketMarcas.Ninguna);
        return new PrintJob(clave, impresora, renderer.ToBytes(first)) { Titulo = first.Titulo, Reimpresion = renderer.ToBytes(ticket(TicketMarcas.Reimpresion)) };
    }
}
