using IziSales.Pse;
using IziSales.Ubl;

namespace IziSales.Cli.Envio;

/// <summary>A document read from a file, with what channels ask of it.</summary>
internal sealed class Documento
{
    private Documento(string archivo, DocumentoElectronico contenido, byte[] xml, SignatureVerification firma)
    {
        Archivo = archivo;
        Contenido = contenido;
        Xml = xml;
        IsFirmado = firma.Resultado != ResultadoFirma.SinFirma;
        IsAlterado = firma.Resultado == ResultadoFirma.Alterada;
        IsDePrueba = firma.Certificado is { } certificado && CertificadoFile.IsDePrueba(certificado);
        DigestValue = firma.DigestValue;
    }

    public string Archivo { get; }

    public DocumentoElectronico Contenido { get; }

    public byte[] Xml { get; }

    public bool IsFirmado { get; }

    /// <summary>Whether somebody changed it after it was signed: SUNAT would refuse it and the number would be spent.</summary>
    public bool IsAlterado { get; }

    /// <summary>Whether it is signed with a certificate that SUNAT does not accept.</summary>
    public bool IsDePrueba { get; }

    public string? DigestValue { get; }

    public string Nombre => Contenido.NombreArchivo;

    /// <summary>What to ask the channel about a comprobante; null of a summary, which is known by its ticket only.</summary>
    public CpeConsulta? Consulta => Contenido is Comprobante comprobante
        ? new CpeConsulta(comprobante.Id) { FechaEmision = Lima.DateOf(comprobante.FechaEmision), ImporteTotal = comprobante.Totales.ImporteTotal }
        : null;

    /// <exception cref="CliException">The file holds no document that could be sent.</exception>
    public static async Task<Documento> ReadAsync(CliHost host, string archivo, CancellationToken cancellationToken)
    {
        byte[] bytes = await InputFile.ReadAsync(host, archivo, cancellationToken).ConfigureAwait(false);
        return Read(archivo, bytes);
    }

    /// <summary>The document that the bytes of a file hold, be they an XML or its zip.</summary>
    /// <exception cref="CliException">They hold none.</exception>
    public static Documento Read(string archivo, byte[] bytes)
    {
        byte[] xml = Unzip(archivo, bytes);
        return CpeReader.Read(xml).Documento is { } contenido
            ? new Documento(archivo, contenido, xml, SignatureVerifier.Verify(xml))
            : throw CliException.Refused($"«{archivo}» no es un comprobante, resumen o baja que se pueda leer. «izisales validate» dice por qué.");
    }

    private static byte[] Unzip(string archivo, byte[] bytes)
    {
        try
        {
            return CpePackage.IsZip(bytes) ? CpePackage.ReadXml(bytes).Xml : bytes;
        }
        catch (FormatException exception)
        {
            throw CliException.Refused($"«{archivo}»: {exception.Message}");
        }
    }
}
