using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IziSales.Ubl.Firma;
using IziSales.Ubl.Xml;

namespace IziSales.Ubl;

/// <summary>Signs documents with the shop's certificate: RSA-SHA256, enveloped, made directly over the canonical bytes.</summary>
/// <remarks>
/// Unchangeable and safe for many threads; keep one for as long as its certificate signs, because opening a key costs more than a signature;
/// <see cref="SignerSlot"/> lets another take its place. XML-DSig as SUNAT
/// reads it: C14N 1.0, one reference to the whole document, the certificate in <c>ds:KeyInfo</c>.
/// </remarks>
public sealed class CpeSigner : IDisposable
{
    private readonly RSA _rsa;
    private readonly X509Certificate2 _certificate;
    private readonly PlantillaFirma _plantilla;

    private CpeSigner(RSA rsa, X509Certificate2 certificate)
    {
        _rsa = rsa;
        _certificate = certificate;
        _plantilla = new PlantillaFirma(certificate, rsa.KeySize / 8);
        Titular = certificate.Subject;
        NotBefore = new DateTimeOffset(certificate.NotBefore);
        NotAfter = new DateTimeOffset(certificate.NotAfter);
        RucsDelTitular = Certificados.RucsIn(certificate.Subject);
    }

    /// <summary>Whom the certificate names.</summary>
    public string Titular { get; }

    /// <summary>The RUCs that stand in the certificate's subject, in whichever of its attributes the authority wrote them; none in many a person's certificate.</summary>
    public IReadOnlyList<Ruc> RucsDelTitular { get; }

    /// <summary>First instant of validity.</summary>
    public DateTimeOffset NotBefore { get; }

    /// <summary>Last instant of validity.</summary>
    public DateTimeOffset NotAfter { get; }

    private int Gap => UblRoot.Declaration.Length + _plantilla.Length;

    /// <summary>Opens a PFX (PKCS#12) file's bytes.</summary>
    /// <exception cref="CertificateException">IZI-CERT-001 the password is wrong or the bytes are no PFX; and those of <see cref="FromCertificate"/>.</exception>
    public static CpeSigner FromPfx(byte[] pfx, string? password) => FromCertificate(Certificados.OpenPfx(pfx, password));

    /// <summary>Opens a certificate and its key in PEM; both may stand in the same text.</summary>
    /// <param name="certificatePem">Text with a CERTIFICATE block.</param>
    /// <param name="keyPem">Text with a PRIVATE KEY block, encrypted or not.</param>
    /// <param name="password">The key's password; null for a key that has none.</param>
    /// <exception cref="CertificateException">IZI-CERT-001 the text or the password is wrong; and those of <see cref="FromCertificate"/>.</exception>
    public static CpeSigner FromPem(string certificatePem, string keyPem, string? password = null) =>
        FromCertificate(Certificados.OpenPem(certificatePem, keyPem, password));

    /// <summary>Takes a certificate that holds its private key, for example from a store of the operating system.</summary>
    /// <exception cref="CertificateException">
    /// IZI-CERT-002 the private key is missing; IZI-CERT-003 the key is not RSA of 2048 bits or more; IZI-CERT-004 the certificate is not meant for signing.
    /// </exception>
    public static CpeSigner FromCertificate(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new CpeSigner(Certificados.KeyOf(certificate), certificate);
    }

    /// <summary>Takes a key that lives elsewhere, such as in an HSM or a key vault, with its certificate.</summary>
    /// <param name="key">Any RSA key that can sign; it is disposed with the signer.</param>
    /// <param name="certificate">The certificate of that key, without or with its private part.</param>
    /// <exception cref="CertificateException">IZI-CERT-002 the key is not the certificate's; and those of <see cref="FromCertificate"/>.</exception>
    public static CpeSigner FromKey(RSA key, X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(certificate);
        Certificados.CheckPair(key, certificate);
        return new CpeSigner(key, certificate);
    }

    /// <summary>Checks that the certificate may sign at an instant; ask before each document, a certificate expires while a shop is open.</summary>
    /// <exception cref="CertificateException">IZI-CERT-005 it has expired; IZI-CERT-006 it is not valid yet.</exception>
    public void EnsureVigente(DateTimeOffset at)
    {
        if (at > NotAfter)
        {
            throw new CertificateException("IZI-CERT-005", string.Create(CultureInfo.InvariantCulture, $"El certificado digital venció el {Lima.DateOf(NotAfter):dd/MM/yyyy}. Renuévelo y cárguelo de nuevo; mientras tanto no se puede firmar."));
        }

        if (at < NotBefore)
        {
            throw new CertificateException("IZI-CERT-006", string.Create(CultureInfo.InvariantCulture, $"El certificado digital recién vale desde el {Lima.DateOf(NotBefore):dd/MM/yyyy}. Revise la fecha del equipo."));
        }
    }

    /// <summary>Compares the certificate's holder with a shop: SUNAT refuses a signer whom the shop has not registered in SOL.</summary>
    /// <returns>A warning, IZI-CERT-007, when the subject names RUCs and the shop's is not among them, as in a PSE's certificate; otherwise null.</returns>
    public ValidationIssue? CheckTitular(Emisor emisor)
    {
        ArgumentNullException.ThrowIfNull(emisor);
        return RucsDelTitular.Count == 0 || RucsDelTitular.Contains(emisor.Ruc)
            ? null
            : new ValidationIssue(
                IssueCode.Own("IZI-CERT-007", Severity.Observacion),
                "Emisor.Ruc",
                $"El certificado es del RUC {string.Join(", ", RucsDelTitular)} y el emisor es {emisor.Ruc}.",
                "Si el certificado es de su PSE, regístrelo en SOL; si no, cargue el de la tienda.");
    }

    /// <summary>Writes and signs a document.</summary>
    /// <exception cref="FormatException">A text holds a character that XML forbids; <see cref="DocumentoElectronico.Validate"/> reports it beforehand as IZI-XML-001.</exception>
    public SignedCpe Sign(DocumentoElectronico documento)
    {
        ArgumentNullException.ThrowIfNull(documento);
        UblRoot root = documento.Root;
        var xml = new CanonicalWriter(Room(root, documento.Estimate), Gap);
        try
        {
            xml.Raw(root.Head);
            documento.WriteBody(ref xml);
            return Signed(documento.NombreArchivo, Finish(ref xml, root, out _).ToArray(), root);
        }
        finally
        {
            xml.Return();
        }
    }

    /// <summary>Writes and signs a document in a buffer lent by a pool; whoever asked gives it back.</summary>
    /// <exception cref="FormatException">A text holds a character that XML forbids.</exception>
    public RentedCpe SignRented(DocumentoElectronico documento)
    {
        ArgumentNullException.ThrowIfNull(documento);
        UblRoot root = documento.Root;
        var xml = new CanonicalWriter(Room(root, documento.Estimate), Gap);
        try
        {
            xml.Raw(root.Head);
            documento.WriteBody(ref xml);
            int length = Finish(ref xml, root, out _).Length;
            return new RentedCpe(documento.NombreArchivo, xml.Detach(), length, (PlantillaFirma.DigestPlace(root), _plantilla.SignaturePlace(root)));
        }
        finally
        {
            xml.Return();
        }
    }

    /// <summary>Writes and signs a document into the caller's buffer, without garbage.</summary>
    /// <remarks>Asks the buffer once for some 1.5 kB per line and fills less; nothing is written to it when an exception is thrown.</remarks>
    /// <returns>The digest, as printed beside the QR.</returns>
    /// <exception cref="FormatException">A text holds a character that XML forbids.</exception>
    public ValorResumen SignTo(DocumentoElectronico documento, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(documento);
        ArgumentNullException.ThrowIfNull(output);
        UblRoot root = documento.Root;
        var xml = new CanonicalWriter(output.GetSpan(Room(root, documento.Estimate)), Gap);
        try
        {
            xml.Raw(root.Head);
            documento.WriteBody(ref xml);
            ReadOnlySpan<byte> signed = Finish(ref xml, root, out ValorResumen digest);
            if (xml.IsPooled)
            {
                output.Write(signed);
            }
            else
            {
                output.Advance(signed.Length);
            }

            return digest;
        }
        finally
        {
            xml.Return();
        }
    }

    /// <summary>Signs a document that <see cref="CpeWriter"/> wrote, as a PSE does for a shop without a certificate.</summary>
    /// <param name="unsigned">The document, with an empty place for the signature.</param>
    /// <param name="nombreArchivo">File name without extension.</param>
    /// <exception cref="FormatException">The bytes are not in the form that <see cref="CpeWriter"/> writes, or are signed already.</exception>
    public SignedCpe SignXml(ReadOnlyMemory<byte> unsigned, string nombreArchivo)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(nombreArchivo);
        UblRoot root = UblRoot.Sent.FirstOrDefault(candidate => candidate.IsUnsigned(unsigned.Span))
            ?? throw NotCanonical();
        var xml = new CanonicalWriter(unsigned.Length + Gap, Gap);
        try
        {
            xml.Raw(unsigned.Span[UblRoot.Declaration.Length..]);
            SignedCpe signed = Signed(nombreArchivo, Finish(ref xml, root, out _).ToArray(), root);

            // Bytes from outside may have a canonical head and an edited body, and then the digest would be of something else than what verifiers read.
            return SignatureVerifier.Verify(signed.Xml).IsValid ? signed : throw NotCanonical();
        }
        finally
        {
            xml.Return();
        }
    }

    /// <summary>Forgets the key.</summary>
    public void Dispose()
    {
        _rsa.Dispose();
        _certificate.Dispose();
    }

    private static FormatException NotCanonical() => new("El XML por firmar no tiene la forma canónica que escribe CpeWriter, o ya está firmado.");

    private SignedCpe Signed(string nombreArchivo, byte[] document, UblRoot root) =>
        new(nombreArchivo, document, PlantillaFirma.DigestPlace(root), _plantilla.SignaturePlace(root));

    private int Room(UblRoot root, int body) => Gap + root.Head.Length + body;

    // The document lies behind a gap as long as declaration and signature. It is hashed where it lies; then only its head moves to the front.
    private ReadOnlySpan<byte> Finish(ref CanonicalWriter xml, UblRoot root, out ValorResumen digest)
    {
        Span<byte> all = xml.Written;
        ReadOnlySpan<byte> declaration = UblRoot.Declaration;
        int headLength = root.Head.Length;

        digest = default;
        SHA256.HashData(all[Gap..], digest);

        declaration.CopyTo(all);
        all.Slice(Gap, headLength).CopyTo(all[declaration.Length..]);
        _plantilla.Fill(all.Slice(declaration.Length + headLength, _plantilla.Length), root, digest, _rsa);
        return all;
    }
}
