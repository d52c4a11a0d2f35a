using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace IziSales.Printing.Pdf;

/// <summary>The file around the pages: objects, their table, what readers show about the document.</summary>
/// <remarks>PDF 1.7 (ISO 32000-1). No clock and no chance enter: the same pages give the same bytes.</remarks>
internal sealed class PdfFile
{
    private const int Catalog = 1;
    private const int Pages = 2;
    private const int Info = 3;
    private const int FirstFont = 4;

    private readonly ArrayBufferWriter<byte> _bytes = new(16_384);
    private readonly List<int> _offsets = [];
    private readonly CompressionLevel _compression;

    private PdfFile(CompressionLevel compression) => _compression = compression;

    /// <summary>Writes the whole file.</summary>
    public static void Write(IBufferWriter<byte> output, Ticket ticket, IReadOnlyList<PdfPage> pages, CompressionLevel compression)
    {
        var file = new PdfFile(compression);
        file.Body(ticket, pages);
        output.Write(file._bytes.WrittenSpan);
    }

    private void Body(Ticket ticket, IReadOnlyList<PdfPage> pages)
    {
        int firstPage = FirstFont + PdfFont.All.Count;
        Ascii("%PDF-1.7\n%");
        _bytes.Write<byte>([0xE2, 0xE3, 0xCF, 0xD3, 0x0A]);
        Object("<</Type/Catalog/Pages 2 0 R/Lang(es-PE)/ViewerPreferences<</DisplayDocTitle true>>>>");
        string kids = string.Join(' ', Enumerable.Range(0, pages.Count).Select(i => Invariant($"{firstPage + (2 * i)} 0 R")));
        Object(Invariant($"<</Type/Pages/Kids[{kids}]/Count {pages.Count}>>"));
        Object(Invariant($"<</Title{Text(ticket.Titulo)}/Author{Text(ticket.Autor)}/Creator(IziSales)/Producer(IziSales.Printing)/CreationDate({Date(ticket.Fecha)})>>"));
        foreach (PdfFont font in PdfFont.All)
        {
            Object($"<</Type/Font/Subtype/Type1/BaseFont/{font.BaseFont}/Encoding/WinAnsiEncoding>>");
        }

        foreach (PdfPage page in pages)
        {
            Page(page);
        }

        Trailer();
    }

    private void Page(PdfPage page)
    {
        string fonts = string.Concat(PdfFont.All.Select(static (font, i) => Invariant($"/{font.Resource} {FirstFont + i} 0 R")));
        int content = _offsets.Count + 2;
        Object(Invariant($"<</Type/Page/Parent {Pages} 0 R/MediaBox[0 0 {page.Width:0.##} {page.Height:0.##}]/Resources<</Font<<{fonts}>>>>/Contents {content} 0 R>>"));

        var stream = new ArrayBufferWriter<byte>(page.Canvas.Content.Length + 32);
        Encoding.ASCII.GetBytes(Invariant($"1 0 0 1 0 {page.Height:0.##} cm\n"), stream);
        stream.Write(page.Canvas.Content.Span);
        Stream(stream.WrittenMemory);
    }

    private void Stream(ReadOnlyMemory<byte> content)
    {
        string filter = "";
        if (_compression != CompressionLevel.NoCompression)
        {
            using var packed = new MemoryStream(content.Length);
            using (var deflate = new ZLibStream(packed, _compression, leaveOpen: true))
            {
                deflate.Write(content.Span);
            }

            content = packed.ToArray();
            filter = "/Filter/FlateDecode";
        }

        Begin();
        Ascii(Invariant($"<</Length {content.Length}{filter}>>\nstream\n"));
        _bytes.Write(content.Span);
        Ascii("\nendstream\nendobj\n");
    }

    private void Trailer()
    {
        // The identifier may be anything that tells files apart; a hash of the file does.
        string id = Convert.ToHexString(SHA256.HashData(_bytes.WrittenSpan).AsSpan(0, 16));
        int start = _bytes.WrittenCount;
        Ascii(Invariant($"xref\n0 {_offsets.Count + 1}\n0000000000 65535 f \n"));
        foreach (int offset in _offsets)
        {
            Ascii(Invariant($"{offset:0000000000} 00000 n \n"));
        }

        Ascii(Invariant($"trailer\n<</Size {_offsets.Count + 1}/Root {Catalog} 0 R/Info {Info} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{start}\n%%EOF\n"));
    }

    private void Object(string body)
    {
        Begin();
        Ascii(body);
        Ascii("\nendobj\n");
    }

    private void Begin()
    {
        _offsets.Add(_bytes.WrittenCount);
        Ascii(Invariant($"{_offsets.Count} 0 obj\n"));
    }

    private void Ascii(string text) => Encoding.ASCII.GetBytes(text, _bytes);

    // UTF-16 in hexadecimal: no character needs escaping and none is lost.
    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static string Date(DateTimeOffset date)
    {
        TimeSpan offset = date.Offset;
        char sign = offset < TimeSpan.Zero ? '-' : '+';
        return Invariant($"D:{date:yyyyMMddHHmmss}{sign}{offset:hh}'{offset:mm}'");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
