using System.Security.Cryptography.X509Certificates;

namespace IziSales.Ubl;

/// <summary>What the signature of a document is worth.</summary>
/// <param name="Resultado">Whether it holds, and if not, why.</param>
/// <param name="Mensaje">The same in Spanish.</param>
public sealed record SignatureVerification(ResultadoFirma Resultado, string Mensaje)
{
    /// <summary>Whether the document is exactly what was signed by the holder of the certificate inside it. Who may sign for the issuer, only SUNAT knows.</summary>
    public bool IsValid => Resultado == ResultadoFirma.Valida;

    /// <summary>The certificate inside the signature, if it could be read.</summary>
    public X509Certificate2? Certificado { get; init; }

    /// <summary><c>ds:DigestValue</c>, if there is one.</summary>
    public string? DigestValue { get; init; }
}
