using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using IziSales.Ubl.Xml;

namespace IziSales.Ubl.Firma;

/// <summary>The <c>ds:Signature</c> of one certificate: all of it is known beforehand but the digest and the signature, and so is its length.</summary>
internal sealed class PlantillaFirma
{
    private const int DigestLength = 44;

    private static readonly byte[] Opening = Encoding.ASCII.GetBytes($"<ds:Signature Id=\"{UblInvoice.SignatureId}\"><ds:SignedInfo>");

    private readonly byte[] _closing;
    private readonly int _signatureLength;
    private readonly int _signatureText;

    public PlantillaFirma(X509Certificate2 certificate, int signatureLength)
    {
        _signatureLength = signatureLength;
        _signatureText = Base64.GetMaxEncodedToUtf8Length(signatureLength);
        _closing = Encoding.ASCII.GetBytes(
            $"</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>{Convert.ToBase64String(certificate.RawData)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>");
        Length = Opening.Length + BeforeDigest.Length + DigestLength + AfterDigest.Length + Between.Length + _signatureText + _closing.Length;
    }

    /// <summary>Bytes of the whole element.</summary>
    public int Length { get; }

    private static ReadOnlySpan<byte> BeforeDigest =>
        "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"></ds:CanonicalizationMethod>"u8
        + "<ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"></ds:SignatureMethod>"u8
        + "<ds:Reference URI=\"\"><ds:Transforms><ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"></ds:Transform></ds:Transforms>"u8
        + "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod><ds:DigestValue>"u8;

    private static ReadOnlySpan<byte> AfterDigest => "</ds:DigestValue></ds:Reference></ds:SignedInfo>"u8;

    private static ReadOnlySpan<byte> Between => "<ds:SignatureValue>"u8;

    /// <summary>Writes the element around a digest and signs it.</summary>
    public void Fill(Span<byte> target, UblRoot root, ReadOnlySpan<byte> digest, RSA rsa)
    {
        int at = Copy(Opening, target, 0);
        int signedInfo = at;
        at = Copy(BeforeDigest, target, at);
        Base64.EncodeToUtf8(digest, target[at..], out _, out int length);
        at += length;
        at = Copy(AfterDigest, target, at);
        ReadOnlySpan<byte> inner = target[signedInfo..at];
        at = Copy(Between, target, at);

        Span<byte> signature = target.Slice(at, _signatureText);
        Sign(inner, root, rsa, signature);
        Base64.EncodeToUtf8InPlace(signature, _signatureLength, out length);
        Copy(_closing, target, at + length);
    }

    /// <summary>Where the Base64 text of the digest lies in a finished document.</summary>
    public static Range DigestPlace(UblRoot root)
    {
        int start = UblRoot.Declaration.Length + root.Head.Length + Opening.Length + BeforeDigest.Length;
        return start..(start + DigestLength);
    }

    /// <summary>Where the Base64 text of the signature lies in a finished document.</summary>
    public Range SignaturePlace(UblRoot root)
    {
        int start = DigestPlace(root).End.Value + AfterDigest.Length + Between.Length;
        return start..(start + _signatureText);
    }

    // Canonical SignedInfo names every namespace in scope; in the document it inherits them.
    private static void Sign(ReadOnlySpan<byte> inner, UblRoot root, RSA rsa, Span<byte> signature)
    {
        Span<byte> canonical = stackalloc byte[root.SignedInfoStart.Length + inner.Length];
        root.SignedInfoStart.CopyTo(canonical);
        inner.CopyTo(canonical[root.SignedInfoStart.Length..]);

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(canonical, hash);
        if (!rsa.TrySignHash(hash, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, out _))
        {
            throw new CryptographicException("The key gave a signature of an unexpected length.");
        }
    }

    private static int Copy(ReadOnlySpan<byte> part, Span<byte> target, int at)
    {
        part.CopyTo(target[at..]);
        return at + part.Length;
    }
}
