using System.Buffers.Text;
using IziSales.Ubl;

namespace IziSales.Sandbox.Http;

/// <summary>Makes the description of a call that faults choose by.</summary>
internal static class Llamada
{
    /// <summary>A call about a file.</summary>
    public static SandboxCall About(SandboxOperation operation, SandboxChannel channel, string? nombre, ReadOnlySpan<byte> xml = default)
    {
        ComprobanteId? id = ComprobanteId.TryParse(nombre, out ComprobanteId? known) ? known : null;
        return new SandboxCall
        {
            Operation = operation,
            Channel = channel,
            NombreArchivo = nombre,
            Serie = id?.Numero.Serie.Value,
            Correlativo = id?.Numero.Correlativo,
            Importe = Importe(xml),
        };
    }

    /// <summary>A call that names no file.</summary>
    public static SandboxCall Of(SandboxOperation operation, SandboxChannel channel) => new() { Operation = operation, Channel = channel };

    // Read from the bytes, not from the document: a fault that strikes before any work may ask for it.
    private static decimal? Importe(ReadOnlySpan<byte> xml)
    {
        int start = xml.LastIndexOf("<cbc:PayableAmount"u8);
        int end = start < 0 ? -1 : xml[start..].IndexOf((byte)'>');
        return end >= 0 && Utf8Parser.TryParse(xml[(start + end + 1)..], out decimal amount, out _) ? amount : null;
    }
}
