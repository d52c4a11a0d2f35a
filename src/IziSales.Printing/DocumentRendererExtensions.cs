using System.Buffers;

namespace IziSales.Printing;

/// <summary>Shorter ways to call a renderer.</summary>
public static class DocumentRendererExtensions
{
    /// <summary>The ticket as one array of bytes.</summary>
    public static byte[] ToBytes(this IDocumentRenderer renderer, Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(renderer);
        var output = new ArrayBufferWriter<byte>(4096);
        renderer.Render(ticket, output);
        return output.WrittenSpan.ToArray();
    }
}
