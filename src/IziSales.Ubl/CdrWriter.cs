using IziSales.Ubl.Xml;

namespace IziSales.Ubl;

/// <summary>Writes a CDR as SUNAT does, zipped and signed: for sandboxes and tests.</summary>
public static class CdrWriter
{
    /// <summary>Makes the zip <c>R-….zip</c> that answers a document.</summary>
    /// <param name="cdr">The answer; <see cref="Cdr.FechaRecepcion"/> is required.</param>
    /// <param name="id">The document that is answered.</param>
    /// <param name="signer">Signs in SUNAT's place.</param>
    public static byte[] Write(Cdr cdr, ComprobanteId id, CpeSigner signer)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Write(cdr, id.Ruc, id.NombreArchivo, signer);
    }

    /// <summary>Makes the zip <c>R-….zip</c> that answers any file, also a daily summary or a voiding file.</summary>
    /// <param name="cdr">The answer; <see cref="Cdr.FechaRecepcion"/> is required.</param>
    /// <param name="emisor">Who sent the file.</param>
    /// <param name="nombreArchivo">The file's name without extension.</param>
    /// <param name="signer">Signs in SUNAT's place.</param>
    public static byte[] Write(Cdr cdr, Ruc emisor, string nombreArchivo, CpeSigner signer)
    {
        ArgumentNullException.ThrowIfNull(cdr);
        ArgumentNullException.ThrowIfNull(emisor);
        ArgumentException.ThrowIfNullOrWhiteSpace(nombreArchivo);
        ArgumentNullException.ThrowIfNull(signer);
        DateTimeOffset recepcion = cdr.FechaRecepcion ?? throw new ArgumentException("A CDR says when the document was taken in.", nameof(cdr));
        return CpePackage.Zip(signer.Sign(new UblCdr(cdr, emisor, nombreArchivo, Lima.At(recepcion))));
    }
}
