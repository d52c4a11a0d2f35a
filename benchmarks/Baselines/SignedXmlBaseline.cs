using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;
using IziSales.Ubl;

namespace IziSales.Benchmarks.Baselines;

/// <summary>The usual way to a signed document: <see cref="XmlSerializerBaseline"/>, a DOM, <see cref="SignedXml"/>. The key is kept open, as in the product.</summary>
internal sealed class SignedXmlBaseline(X509Certificate2 certificate, RSA key)
{
    public void Write(Comprobante comprobante, MemoryStream output)
    {
        output.SetLength(0);
        XmlSerializerBaseline.Write(comprobante, output);
        output.Position = 0;
        var document = new XmlDocument { PreserveWhitespace = true };
        document.Load(output);

        var signed = new SignedXml(document) { SigningKey = key };
        signed.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigC14NTransformUrl;
        signed.SignedInfo.SignatureMethod = SignedXml.XmlDsigRSASHA256Url;
        var reference = new Reference(string.Empty) { DigestMethod = SignedXml.XmlDsigSHA256Url };
        reference.AddTransform(new XmlDsigEnvelopedSignatureTransform());
        signed.AddReference(reference);
        signed.KeyInfo.AddClause(new KeyInfoX509Data(certificate));
        signed.ComputeSignature();

        XmlNode place = document.GetElementsByTagName("ExtensionContent", Ns.Ext)[0]!;
        place.AppendChild(signed.GetXml());
        output.SetLength(0);
        document.Save(output);
    }
}
