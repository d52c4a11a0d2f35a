using System.Buffers;
using System.Globalization;
using IziSales.Benchmarks.Figures;
using IziSales.Printing;

namespace IziSales.Benchmarks.Gates;

/// <summary>A boleta as a PDF of an A4 sheet: laid out, drawn, pressed, hashed. The QR is apart, because its price is that of finding the symbol.</summary>
/// <remarks>The promise is 2,000 sheets per second and core where a signature takes 235 µs; as a share of one it holds on any machine.</remarks>
internal sealed class PdfGates
{
    private readonly ArrayBufferWriter<byte> _output = new(32_768);
    private readonly PdfRenderer _renderer = new();
    private readonly Ticket _ticket;
    private readonly Action _rsa;
    private readonly Func<double> _rawRsa;

    public PdfGates(Action rsa, Func<double> rawRsa)
    {
        _rsa = rsa;
        _rawRsa = rawRsa;
        Ticket whole = Ticket.From(Documentos.DeLineas(20), new TicketOptions { Digest = "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=", Saludo = "¡Gracias por su compra!" });
        _ticket = new Ticket(whole.Titulo, whole.Autor, whole.Fecha, whole.Columns, whole.Marcas, [.. whole.Sections.Where(static section => section.Kind != TicketSectionKind.Qr)]);
    }

    public IEnumerable<Gate> All() =>
    [
        new Gate("PDF, A4, 20 lines, without QR: written against raw RSA", Bound.AtMost, 2.12, string.Empty, () => Ratio.OfMean(Render, _rsa))
        {
            Absolute = share => string.Create(CultureInfo.InvariantCulture, $"{share * _rawRsa():0} µs, {1_000_000 / (share * _rawRsa()):#,0} per second"),
        },
    ];

    /// <summary>The work that is measured.</summary>
    public void Render()
    {
        _output.ResetWrittenCount();
        _renderer.Render(_ticket, _output);
    }
}
