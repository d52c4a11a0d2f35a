using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IziSales.Ubl;

namespace IziSales.Benchmarks;

/// <summary>One key and one signer, shared by all that is measured.</summary>
internal sealed class Mesa : IDisposable
{
    private readonly RSA _rsa;
    private readonly CpeSigner _signer;

    public Mesa()
    {
        Certificate = Documentos.Certificado();
        _rsa = Certificate.GetRSAPrivateKey()!;
        _signer = CpeSigner.FromCertificate(Certificate);
    }

    public X509Certificate2 Certificate { get; }

    public Taller Taller(int lines) => new(lines, Certificate, _signer, _rsa);

    public TallerResumen TallerResumen(int lines) => new(lines, _signer);

    public TallerCdr TallerCdr() => new(_signer);

    public void Dispose()
    {
        _rsa.Dispose();
        _signer.Dispose();
    }
}
