using System.IO.Compression;
using IziSales.Testing;

namespace IziSales.Printing.Tests;

public sealed class PdfRendererTests
{
    [Theory]
    [InlineData(PdfPaper.A4, "a4")]
    [InlineData(PdfPaper.A5, "a5")]
    [InlineData(PdfPaper.Roll80, "80mm")]
    [InlineData(PdfPaper.Roll58, "58mm")]
    public void Render_ATypicalBoleta_IsTheReviewedFile(PdfPaper paper, string name) =>
        Golden.Match($"tipica-{name}.pdf", Open(paper).ToBytes(Ticket.From(Boletas.Tipica, Boletas.Opciones())));

    private static PdfRenderer Open(PdfPaper paper) => new(paper) { Compression = CompressionLevel.NoCompression };
}
