using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;
using IziSales.Ubl.Xml;

namespace IziSales.Ubl;

/// <summary>Checks the enveloped signature of a CPE or CDR, ours or a stranger's, on <c>System.Security.Cryptography.Xml</c>.</summary>
/// <remarks>
/// That library reads a carriage return in a text as a line feed (dotnet/runtime issue 99856), so a foreign document that holds one is called altered though it is
/// not. Documents of this SDK never hold one.
/// </remarks>
public static class SignatureVerifier
{
    /// <summary>Checks the signature of a document.</summary>
    public static SignatureVerification Verify(ReadOnlyMemory<byte> xml)
    {
        XmlDocument document;
        try
        {
            document = Load(xml);
        }
        catch (XmlException e)
        {
            return new SignatureVerification(ResultadoFirma.NoVerificable, $"El archivo no es un XML que se pueda leer (línea {e.LineNumber}).");
        }

        XmlNodeList signatures = document.GetElementsByTagName("Signature", UblNamespaces.Ds);
        return signatures.Count switch
        {
            0 => new SignatureVerification(ResultadoFirma.SinFirma, "El XML no tiene firma digital."),
            1 => Check(document, (XmlElement)signatures[0]!),
            _ => new SignatureVerification(ResultadoFirma.NoVerificable, $"El XML tiene {signatures.Count} firmas; debe tener una."),
        };
    }

    private static XmlDocument Load(ReadOnlyMemory<byte> xml)
    {
        XmlAcotado.Check(xml);
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using XmlReader reader = XmlAcotado.Open(xml);
        try
        {
            document.Load(reader);
            return document;
        }
        catch (ArgumentException e)
        {
            // The tree is stricter about the XML declaration than the reader below it, and complains in another way.
            throw new XmlException(e.Message, e);
        }
    }

    // The library makes these from their names, which trimming cannot see.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicConstructors, typeof(RSAPKCS1SignatureDeformatter))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicConstructors, "System.Security.Cryptography.SHA1CryptoServiceProvider", "System.Security.Cryptography")]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicConstructors, "System.Security.Cryptography.SHA256Managed", "System.Security.Cryptography")]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicConstructors, "System.Security.Cryptography.SHA384Managed", "System.Security.Cryptography")]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicConstructors, "System.Security.Cryptography.SHA512Managed", "System.Security.Cryptography")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only algorithms that the library knows by itself are let through; those that it looks up by name are kept.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "XSLT transforms, which need code at run time, are refused before the check.")]
    private static SignatureVerification Check(XmlDocument document, XmlElement element)
    {
        var signed = new SignedXml(document);
        try
        {
            signed.LoadXml(element);
            if (Refuse(signed) is { } reason)
            {
                return new SignatureVerification(ResultadoFirma.NoVerificable, reason);
            }

            X509Certificate2? certificate = CertificateOf(signed);
            string digest = Convert.ToBase64String(((Reference)signed.SignedInfo!.References[0]!).DigestValue ?? []);
            if (certificate is null)
            {
                return new SignatureVerification(ResultadoFirma.NoVerificable, "La firma no trae su certificado.") { DigestValue = digest };
            }

            using RSA? key = certificate.GetRSAPublicKey();
            if (key is null)
            {
                return new SignatureVerification(ResultadoFirma.NoVerificable, "La clave del certificado de la firma no es RSA.") { Certificado = certificate, DigestValue = digest };
            }

            return signed.CheckSignature(key)
                ? new SignatureVerification(ResultadoFirma.Valida, "La firma es válida.") { Certificado = certificate, DigestValue = digest }
                : new SignatureVerification(ResultadoFirma.Alterada, "El documento fue alterado después de firmarse, o la firma no es suya.") { Certificado = certificate, DigestValue = digest };
        }
        catch (Exception e) when (e is CryptographicException or FormatException or XmlException)
        {
            return new SignatureVerification(ResultadoFirma.NoVerificable, "La firma está incompleta o dañada.");
        }
    }

    // One reference, to the whole document, with the two transforms that SUNAT's documents use: anything else could sign less than it seems to.
    private static string? Refuse(SignedXml signed)
    {
        if (signed.SignedInfo is not { References: { Count: 1 } references } || references[0] is not Reference { Uri: "" } reference)
        {
            return "La firma no abarca todo el documento: debe tener una sola referencia con URI vacía.";
        }

        for (int i = 0; i < reference.TransformChain.Count; i++)
        {
            if (reference.TransformChain[i] is not (XmlDsigEnvelopedSignatureTransform or XmlDsigC14NTransform or XmlDsigExcC14NTransform))
            {
                return "La firma usa una transformación que no se admite.";
            }
        }

        return null;
    }

    private static X509Certificate2? CertificateOf(SignedXml signed)
    {
        foreach (KeyInfoX509Data data in signed.KeyInfo.OfType<KeyInfoX509Data>())
        {
            if (data.Certificates is { Count: > 0 } certificates && certificates[0] is X509Certificate2 certificate)
            {
                return certificate;
            }
        }

        return null;
    }
}
