using IziSales.Ubl;

namespace IziSales.Benchmarks;

/// <summary>What is measured of SUNAT's answer: a signed CDR as it comes, a zip with one XML.</summary>
internal sealed class TallerCdr
{
    private readonly byte[] _zip;
    private Cdr? _last;

    public TallerCdr(CpeSigner signer)
    {
        _zip = CdrWriter.Write(Documentos.Constancia, ComprobanteId.Parse($"{Documentos.Emisor.Ruc.Value}-03-B001-27"), signer);
        XmlLength = CpePackage.ReadXml(_zip).Xml.Length;
        if (Read().Notas.Count != Documentos.Constancia.Notas.Count)
        {
            throw new InvalidOperationException("The CDR that is measured is not read as it was written.");
        }
    }

    public int ZipLength => _zip.Length;

    public int XmlLength { get; }

    public Cdr Read() => _last = CdrReader.Read(_zip);

    /// <summary>Only the zip: what reading the XML inside comes on top of.</summary>
    public CpeArchivo Unzip() => CpePackage.ReadXml(_zip);
}
