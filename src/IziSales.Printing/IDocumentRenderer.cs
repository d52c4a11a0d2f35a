using System.Buffers;

namespace IziSales.Printing;

/// <summary>Turns a ticket into bytes for one kind of device or reader.</summary>
/// <remarks>The seam at which another PDF library can take the place of ours. The same ticket gives the same bytes, always.</remarks>
public interface IDocumentRenderer
{
    /// <summary>Media type of the bytes, such as <c>application/pdf</c>.</summary>
    string MediaType { get; }

    /// <summary>Usual file extension, with its dot.</summary>
    string FileExtension { get; }

    /// <summary>Writes the ticket.</summary>
    void Render(Ticket ticket, IBufferWriter<byte> output);
}
