using IziSales.Ubl.Xml;

namespace IziSales.Ubl;

/// <summary>Whatever is written as XML, signed and sent to SUNAT: a comprobante, a daily summary, a voiding file.</summary>
public abstract class DocumentoElectronico
{
    private protected DocumentoElectronico(Emisor emisor) => Emisor = emisor;

    /// <summary>The shop.</summary>
    public Emisor Emisor { get; }

    /// <summary>SUNAT's file name without extension: <c>10412365785-03-B001-27</c>.</summary>
    public abstract string NombreArchivo { get; }

    /// <summary>The root element.</summary>
    internal abstract UblRoot Root { get; }

    /// <summary>Bytes that the XML will probably have.</summary>
    internal abstract int Estimate { get; }

    /// <summary>Judges the document by SUNAT's rules and finds every fault at once.</summary>
    public abstract ValidationReport Validate();

    /// <summary>Writes everything behind the place of the signature, to the end tag of the root.</summary>
    internal abstract void WriteBody(ref CanonicalWriter xml);
}
