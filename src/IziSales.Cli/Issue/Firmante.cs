using System.Security.Cryptography.X509Certificates;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>Signs in one of the three ways of the command line: a certificate, a demo certificate per shop, not at all.</summary>
internal sealed class Firmante : IDisposable
{
    private readonly CliHost _host;
    private readonly CpeSigner? _signer;
    private readonly Dictionary<string, CpeSigner> _demos = [];
    private readonly bool _isDemo;

    private Firmante(CliHost host, CpeSigner? signer, bool isDemo)
    {
        _host = host;
        _signer = signer;
        _isDemo = isDemo;
    }

    public static async Task<Firmante> OpenAsync(CliHost host, IssueRequest request, CancellationToken cancellationToken)
    {
        int ways = (request.Certificado is null ? 0 : 1) + (request.CertificadoDemo ? 1 : 0) + (request.SinFirma ? 1 : 0);
        if (ways != 1)
        {
            throw CliException.WrongUse(ways == 0
                ? "Diga cómo se firma: --cert FILE, --demo-cert (solo pruebas) o --no-sign (firma el PSE)."
                : "--cert, --demo-cert y --no-sign se excluyen: deje uno solo.");
        }

        if (request.Certificado is null)
        {
            return new Firmante(host, signer: null, request.CertificadoDemo);
        }

        (CpeSigner signer, X509Certificate2 certificado) = await CertificadoFile.OpenBothAsync(host, request.Certificado, request.VariableClave, cancellationToken).ConfigureAwait(false);
        using (certificado)
        {
            signer.EnsureVigente(host.Time.GetUtcNow());
            return new Firmante(host, signer, CertificadoFile.IsDePrueba(certificado));
        }
    }

    /// <summary>A warning when the named certificate is of another taxpayer than the shop.</summary>
    public ValidationIssue? CheckTitular(Emisor emisor) => _signer?.CheckTitular(emisor);

    /// <exception cref="FormatException">A text of the document cannot stand in XML.</exception>
    public DocumentoFirmado Sign(DocumentoElectronico documento)
    {
        if (_signer is null && !_isDemo)
        {
            return DocumentoFirmado.SinFirma(documento);
        }

        SignedCpe signed = (_signer ?? Demo(documento.Emisor)).Sign(documento);
        return new DocumentoFirmado(signed.Xml, signed.DigestValue, _isDemo);
    }

    public void Dispose()
    {
        _signer?.Dispose();
        foreach (CpeSigner demo in _demos.Values)
        {
            demo.Dispose();
        }
    }

    private CpeSigner Demo(Emisor emisor)
    {
        if (!_demos.TryGetValue(emisor.Ruc.Value, out CpeSigner? signer))
        {
            X509Certificate2 certificate = DemoCertificate.Create(emisor.Ruc, emisor.RazonSocial, _host.Time.GetUtcNow());
            signer = CpeSigner.FromCertificate(certificate);
            _demos.Add(emisor.Ruc.Value, signer);
        }

        return signer;
    }
}
