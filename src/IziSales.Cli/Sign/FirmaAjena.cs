using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;
using IziSales.Ubl;

namespace IziSales.Cli.Sign;

/// <summary>Signs XML that other programs wrote, in whatever form, on <c>System.Security.Cryptography.Xml</c>.</summary>
/// <remarks>The result is checked before it is given away; what that library is known to sign wrongly is refused.</remarks>
internal static class FirmaAjena
{
    private const string Ds = "http://www.w3.org/2000/09/xmldsig#";
    private const string Ext = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2";
    private const string Cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private const string Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    private const int MaxCharacters = 20 * 1024 * 1024;

    /// <exception cref="CliException">The XML cannot be signed; the message says why.</exception>
    public static byte[] Sign(byte[] xml, X509Certificate2 certificado)
    {
        XmlDocument document = Load(xml);
        if (document.GetElementsByTagName("Signature", Ds).Count > 0)
        {
            throw CliException.Refused("El XML ya está firmado.");
        }

        XmlElement place = PlaceIn(document)
            ?? throw CliException.Refused("El XML no tiene dónde poner la firma: falta un ext:ExtensionContent vacío en ext:UBLExtensions.");
        if (HasCarriageReturn(document.DocumentElement!))
        {
            throw CliException.Refused("El XML tiene un retorno de carro (&#13;) escrito en un texto, que los firmadores leen de distinto modo. Quítelo y vuelva a firmar.");
        }

        place.AppendChild(document.ImportNode(Signature(document, certificado), deep: true));
        using MemoryStream output = new();
        document.Save(output);
        byte[] signed = output.ToArray();
        SignatureVerification check = SignatureVerifier.Verify(signed);
        return check.IsValid ? signed : throw CliException.Refused($"El XML no se pudo firmar de modo que la firma se verifique: {check.Mensaje}");
    }

    private static XmlDocument Load(byte[] xml)
    {
        XmlDocument document = new() { PreserveWhitespace = true, XmlResolver = null };
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxCharacters };
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(xml), settings);
            document.Load(reader);
            return document;
        }
        catch (XmlException exception)
        {
            throw CliException.Refused($"El archivo no es un XML que se pueda firmar: línea {exception.LineNumber}, posición {exception.LinePosition}.");
        }
    }

    private static XmlElement Signature(XmlDocument document, X509Certificate2 certificado)
    {
        using RSA rsa = certificado.GetRSAPrivateKey()!;
        SignedXml signed = new(document) { SigningKey = rsa };
        signed.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigC14NTransformUrl;
        signed.SignedInfo.SignatureMethod = SignedXml.XmlDsigRSASHA256Url;
        Reference reference = new("") { DigestMethod = SignedXml.XmlDsigSHA256Url };
        reference.AddTransform(new XmlDsigEnvelopedSignatureTransform());
        signed.AddReference(reference);
        signed.KeyInfo.AddClause(new KeyInfoX509Data(certificado));
        if (IdIn(document) is { } id)
        {
            signed.Signature.Id = id;
        }

        signed.ComputeSignature();
        return signed.GetXml();
    }

    private static XmlElement? PlaceIn(XmlDocument document)
    {
        XmlNamespaceManager names = Names(document);
        return document.SelectNodes("/*/ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent[not(*)]", names)?.OfType<XmlElement>().FirstOrDefault(static place => string.IsNullOrWhiteSpace(place.InnerText));
    }

    // The document says under which name it expects its signature.
    private static string? IdIn(XmlDocument document)
    {
        string? uri = document.SelectSingleNode("/*/cac:Signature/cac:DigitalSignatureAttachment/cac:ExternalReference/cbc:URI", Names(document))?.InnerText.Trim();
        string? id = uri?.TrimStart('#');
        return string.IsNullOrEmpty(id) ? null : IsName(id) ? id : null;
    }

    private static bool IsName(string id)
    {
        try
        {
            return XmlConvert.VerifyNCName(id).Length > 0;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool HasCarriageReturn(XmlElement root) =>
        root.SelectNodes("//text()|//@*|//comment()|//processing-instruction()")!.OfType<XmlNode>().Any(static node => node.Value?.Contains('\r', StringComparison.Ordinal) == true);

    private static XmlNamespaceManager Names(XmlDocument document)
    {
        XmlNamespaceManager names = new(document.NameTable);
        names.AddNamespace("ext", Ext);
        names.AddNamespace("cac", Cac);
        names.AddNamespace("cbc", Cbc);
        return names;
    }
}
