using System.IO.Compression;
using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>What faults do to a CDR on its way out.</summary>
internal static class CdrFaults
{
    public static byte[]? Bend(byte[] zip, DocumentoRecibido documento, Firmante firmante, SandboxFault? fault) => fault?.Kind switch
    {
        SandboxFaultKind.TruncatedCdr => zip[..(zip.Length / 2)],
        SandboxFaultKind.CorruptCdr => Corrupt(zip),
        SandboxFaultKind.WrongCdr => firmante.WriteCdr(Another(documento.Folio.Nombre), documento.Folio),
        SandboxFaultKind.MissingCdr => null,
        SandboxFaultKind.DummyEntry => WithDummyEntry(zip),
        _ => zip,
    };

    // Whole by its length, wrong by its contents: the checksum of the entry tells.
    private static byte[] Corrupt(byte[] zip)
    {
        byte[] corrupt = [.. zip];
        for (int i = corrupt.Length / 3; i < corrupt.Length / 2; i++)
        {
            corrupt[i] ^= 0x5A;
        }

        return corrupt;
    }

    private static Sobre Another(string name)
    {
        string other = ComprobanteId.TryParse(name, out ComprobanteId? id)
            ? (id with { Numero = new NumeroComprobante(id.Numero.Serie, (id.Numero.Correlativo % NumeroComprobante.MaxCorrelativo) + 1) }).NombreArchivo
            : LoteId.TryParse(name, out LoteId? lote) ? (lote with { Numero = lote.Numero == 1 ? 2 : lote.Numero - 1 }).NombreArchivo
            : throw new ArgumentException($"No file is called {name}.", nameof(name));
        return Sobre.Open(other, default)!;
    }

    private static byte[] WithDummyEntry(byte[] zip)
    {
        CpeArchivo archivo = CpePackage.ReadXml(zip);
        using MemoryStream output = new();
        using (ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("dummy/");
            using Stream entry = archive.CreateEntry($"{archivo.Nombre}.xml", CompressionLevel.Fastest).Open();
            entry.Write(archivo.Xml);
        }

        return output.ToArray();
    }
}
