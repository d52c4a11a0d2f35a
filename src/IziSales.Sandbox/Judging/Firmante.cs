using System.Security.Cryptography.X509Certificates;
using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>Signs with the sandbox's demo certificate: CDRs in SUNAT's place, documents in a PSE's.</summary>
internal sealed class Firmante(SandboxOptions options, TimeProvider time) : IDisposable
{
    private readonly Lazy<CpeSigner> _signer = new(() => options.Signer ?? CpeSigner.FromCertificate(Certificate(options, time)));

    /// <summary>Signs as a PSE; null when the XML is not in the form that can be signed.</summary>
    public SignedCpe? TrySign(ComprobanteId id, ReadOnlyMemory<byte> unsigned)
    {
        try
        {
            return _signer.Value.SignXml(unsigned, id.NombreArchivo);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Writes the CDR of a verdict.</summary>
    public byte[] WriteCdr(ComprobanteId id, Veredicto veredicto, DateTimeOffset at) => CdrWriter.Write(
        new Cdr
        {
            Codigo = veredicto.Numero ?? throw new ArgumentException("A CDR carries a code of SUNAT's.", nameof(veredicto)),
            Descripcion = Describe(id, veredicto),
            Referencia = id.Numero.Value,
            Notas = veredicto.Notas,
            RucEmisor = id.Ruc.Value,
            FechaRecepcion = at,
        },
        id,
        _signer.Value);

    public void Dispose()
    {
        if (_signer.IsValueCreated && options.Signer is null)
        {
            _signer.Value.Dispose();
        }
    }

    /// <summary>The sentence of a CDR.</summary>
    public static string Describe(ComprobanteId id, Veredicto veredicto) =>
        veredicto.Numero == 0 ? $"El comprobante {id.Numero.Value} {veredicto.Descripcion} (sandbox: SUNAT de mentira)" : veredicto.Descripcion;

    private static X509Certificate2 Certificate(SandboxOptions options, TimeProvider time) =>
        DemoCertificate.Create(options.Ruc, "SUNAT DE MENTIRA", time.GetUtcNow());
}
