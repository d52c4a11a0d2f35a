using System.Security.Cryptography.X509Certificates;
using IziSales.Cli.Output;
using IziSales.Ubl;

namespace IziSales.Cli.Sign;

/// <summary>Runs <c>sign</c>: puts a signature into an XML that has none.</summary>
internal static class SignRunner
{
    public static async Task<int> RunAsync(CliHost host, SignRequest request, CancellationToken cancellationToken)
    {
        if (request is { Salida: "-", Json: true })
        {
            throw CliException.WrongUse("La salida «-» y --json usan los dos la salida estándar: deje uno.");
        }

        (CpeSigner signer, X509Certificate2 certificado) = await CertificadoFile.OpenBothAsync(host, request.Certificado, request.VariableClave, cancellationToken).ConfigureAwait(false);
        using (signer)
        using (certificado)
        {
            signer.EnsureVigente(host.Time.GetUtcNow());
            byte[] xml = await InputFile.ReadAsync(host, request.Entrada, cancellationToken).ConfigureAwait(false);
            ReadOnlyMemory<byte> signed = Sign(xml, signer, certificado);
            if (request.Salida == "-")
            {
                await host.Output.WriteAsync(signed, cancellationToken).ConfigureAwait(false);
                await host.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
                return ExitCode.Fine;
            }

            await AtomicFile.WriteAsync(request.Salida, signed, FileSafety.PowerCut, cancellationToken).ConfigureAwait(false);
            await ReportAsync(host, request, signed, cancellationToken).ConfigureAwait(false);
            return ExitCode.Fine;
        }
    }

    // What the library wrote is signed as it is. Anything else, be it the library's own and then edited out of canonical form, goes the general way.
    private static ReadOnlyMemory<byte> Sign(byte[] xml, CpeSigner signer, X509Certificate2 certificado)
    {
        try
        {
            return signer.SignXml(xml, nameof(SignedCpe)).Xml;
        }
        catch (FormatException)
        {
            return FirmaAjena.Sign(xml, certificado);
        }
    }

    private static async Task ReportAsync(CliHost host, SignRequest request, ReadOnlyMemory<byte> signed, CancellationToken cancellationToken)
    {
        string? nombre = CpeReader.Read(signed).Documento?.NombreArchivo;
        if (!request.Json)
        {
            host.Say($"✓ {nombre ?? request.Entrada} → {request.Salida}");
            return;
        }

        string? digest = SignatureVerifier.Verify(signed).DigestValue;
        await JsonLine.WriteAsync(
            host.Output,
            writer =>
            {
                writer.WriteString("archivo", request.Salida);
                writer.WriteString("nombre", nombre);
                writer.WriteString("digest", digest);
            },
            cancellationToken).ConfigureAwait(false);
    }
}
