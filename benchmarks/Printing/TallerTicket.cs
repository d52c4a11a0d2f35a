using IziSales.Printing;
using IziSales.Printing.Qr;
using IziSales.Ubl;

namespace IziSales.Benchmarks.Printing;

/// <summary>What happens to a document on its way to a thermal printer, with the buffer that a server keeps.</summary>
internal sealed class TallerTicket
{
    private readonly Comprobante _boleta;
    private readonly EscPosRenderer _native = new(PrinterProfile.Generic80);
    private readonly EscPosRenderer _raster = new(PrinterProfile.Generic58);
    private readonly TicketOptions _options = new() { Digest = "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=", Saludo = "¡Gracias por su compra!" };
    private readonly ReusedBuffer _buffer = new(65_536);
    private readonly Ticket _ticket;
    private QrMatrix? _last;

    public TallerTicket(int lines)
    {
        _boleta = Documentos.DeLineas(lines);
        _ticket = Ticket.From(_boleta, _options);
        Native();
        Length = _buffer.Written.Length;
    }

    /// <summary>Bytes of the job.</summary>
    public int Length { get; }

    /// <summary>From the document to the printer's bytes; the printer draws the QR.</summary>
    public void Native()
    {
        _buffer.Clear();
        _native.Render(Ticket.From(_boleta, _options), _buffer);
    }

    /// <summary>The same with the QR as a picture.</summary>
    public void Raster()
    {
        _buffer.Clear();
        _raster.Render(Ticket.From(_boleta, _options), _buffer);
    }

    /// <summary>A ticket that has been drawn before: its QR is known.</summary>
    public void RasterAgain()
    {
        _buffer.Clear();
        _raster.Render(_ticket, _buffer);
    }

    /// <summary>The modules of a document's QR.</summary>
    public void Qr() => _last = QrMatrix.From(CodigoQr.Text(_boleta, ""));
}
