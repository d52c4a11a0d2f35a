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
    private const int Resources = 4;
    private const int FirstFont = 5;

    private readonly ArrayBufferWriter<byte> _bytes = new(16_384);
    private readonly List<int> _offsets = [];
    private readonly PdfDrawing _drawing;
    private readonly PdfAttachment? _attachment;
    private readonly CompressionLevel _compression;

    private PdfFile(PdfDrawing drawing, PdfAttachment? attachment, CompressionLevel compression)
    {
        _drawing = drawing;
        _attachment = attachment;
        _compression = compression;
    }

    private static int FirstImage => FirstFont + PdfFont.All.Count;

    private int FirstPage => FirstImage + _drawing.Images.Count;

    // A page is two objects: what it is, what is on it.
    private int FileSpecification => FirstPage + (2 * _drawing.Pages.Count);

    /// <summary>Writes the whole file.</summary>
    public static void Write(IBufferWriter<byte> output, Ticket ticket, PdfDrawing drawing, PdfAttachment? attachment, CompressionLevel compression)
    {
        var file = new PdfFile(drawing, attachment, compression);
        file.Body(ticket);
        output.Write(file._bytes.WrittenSpan);
    }

    private void Body(Ticket ticket)
    {
        Ascii("%PDF-1.7\n%");
        _bytes.Write<byte>([0xE2, 0xE3, 0xCF, 0xD3, 0x0A]);
        Object($"<</Type/Catalog/Pages {Reference(Pages)}/Lang(es-PE)/ViewerPreferences<</DisplayDocTitle true>>{Attachments()}>>");
        string kids = string.Join(' ', _drawing.Pages.Select((_, i) => Reference(FirstPage + (2 * i))));
        Object(Invariant($"<</Type/Pages/Kids[{kids}]/Count {_drawing.Pages.Count}>>"));
        Object($"<</Title{Text(ticket.Titulo)}/Author{Text(ticket.Autor)}/Subject{Text(Subject(ticket))}/Creator(IziSales)/Producer(IziSales.Printing){Dates(ticket.Fecha)}>>");
        Object(ResourceNames());
        foreach (PdfFont font in PdfFont.All)
        {
            Object($"<</Type/Font/Subtype/Type1/BaseFont/{font.BaseFont}/Encoding/WinAnsiEncoding>>");
        }

        foreach (PdfImage image in _drawing.Images)
        {
            Stream(Invariant($"/Type/XObject/Subtype/Image/Width {image.Width}/Height {image.Height}/ColorSpace/DeviceGray/BitsPerComponent {image.Bits}"), image.Rows);
        }

        foreach (PdfPage page in _drawing.Pages)
        {
            Page(page);
        }

        if (_attachment is not null)
        {
            Attach(_attachment);
        }

        Trailer();
    }

    // One dictionary for all pages: what one of them names, all may.
    private string ResourceNames()
    {
        string fonts = string.Concat(PdfFont.All.Select(static (font, i) => $"/{font.Resource} {Reference(FirstFont + i)}"));
        string images = string.Concat(_drawing.Images.Select(static (image, i) => $"/{image.Name} {Reference(FirstImage + i)}"));
        return images.Length == 0 ? $"<</Font<<{fonts}>>>>" : $"<</Font<<{fonts}>>/XObject<<{images}>>>>";
    }

    private void Page(PdfPage page)
    {
        int content = _offsets.Count + 2;
        Object(Invariant($"<</Type/Page/Parent {Pages} 0 R/MediaBox[0 0 {page.Width:0.##} {page.Height:0.##}]/Resources {Resources} 0 R/Contents {content} 0 R>>"));

        // The canvas counts from the upper left corner downwards, and its height is known only now.
        Stream("", page.Canvas.Content, Encoding.ASCII.GetBytes(Invariant($"1 0 0 1 0 {page.Height:0.##} cm\n")));
    }

    private string Attachments() => _attachment is null
        ? ""
        : $"/Names<</EmbeddedFiles<</Names[{Text(_attachment.FileName)} {Reference(FileSpecification)}]>>>>/AF[{Reference(FileSpecification)}]/PageMode/UseAttachments";

    private void Attach(PdfAttachment attachment)
    {
        string name = Text(attachment.FileName);
        Object($"<</Type/Filespec/F{name}/UF{name}/AFRelationship/Source/EF<</F {Reference(FileSpecification + 1)}>>>>");
        string type = attachment.FileName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? "/Subtype/application#2Fxml" : "";
        Stream(Invariant($"/Type/EmbeddedFile{type}/Params<</Size {attachment.Content.Length}>>"), attachment.Content);
    }

    private void Stream(string entries, ReadOnlyMemory<byte> content, ReadOnlySpan<byte> before = default)
    {
        string filter = "";
        ReadOnlySpan<byte> body = content.Span;
        if (_compression != CompressionLevel.NoCompression)
        {
            using var packed = new MemoryStream((content.Length / 2) + 64);
            using (var deflate = new ZLibStream(packed, _compression, leaveOpen: true))
            {
                deflate.Write(before);
                deflate.Write(body);
            }

            body = packed.GetBuffer().AsSpan(0, (int)packed.Length);
            before = default;
            filter = "/Filter/FlateDecode";
        }

        Begin();
        Ascii(Invariant($"<<{entries}/Length {before.Length + body.Length}{filter}>>\nstream\n"));
        _bytes.Write(before);
        _bytes.Write(body);
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

    private static string Reference(int number) => Invariant($"{number} 0 R");

    // What a search in a mailbox or a folder looks for: whose, what, and whether it is void.
    private static string Subject(Ticket ticket) =>
        string.Join(" · ", new[] { TicketSectionKind.Documento, TicketSectionKind.Marca }.SelectMany(kind => SheetBlocks.Texts(ticket, kind)).Select(static text => text.Text));

    // UTF-16 in hexadecimal: no character needs escaping and none is lost.
    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static string Dates(DateTimeOffset date)
    {
        TimeSpan offset = date.Offset;
        char sign = offset < TimeSpan.Zero ? '-' : '+';
        string text = Invariant($"(D:{date:yyyyMMddHHmmss}{sign}{offset:hh}'{offset:mm}')");
        return $"/CreationDate{text}/ModDate{text}";
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
