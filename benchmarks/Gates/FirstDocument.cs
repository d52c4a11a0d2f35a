using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IziSales.Benchmarks.Baselines;
using IziSales.Ubl;

namespace IziSales.Benchmarks.Gates;

/// <summary>The first document of a fresh process, when nothing is compiled yet: the shop's first sale of the day.</summary>
internal static class FirstDocument
{
    public const string Verb = "first";
    private const string Product = "product";
    private const string Classical = "classical";
    private const int Rounds = 3;

    /// <summary>CPU time of the product's first signed document against the classical one's.</summary>
    public static double Ratio(X509Certificate2 certificate)
    {
        string pfx = Convert.ToBase64String(certificate.Export(X509ContentType.Pfx));
        double[] ratios = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            ratios[round] = InFreshProcess(Product, pfx) / InFreshProcess(Classical, pfx);
        }

        return Gates.Ratio.Median(ratios);
    }

    /// <summary>What the fresh process does: opens the key from its input, prints the nanoseconds of its first document.</summary>
    public static void Run(string way)
    {
        byte[] pfx = Convert.FromBase64String(Console.In.ReadToEnd());
        X509Certificate2 certificate = X509CertificateLoader.LoadPkcs12(pfx, null);
        RSA key = certificate.GetRSAPrivateKey()!;
        var signer = CpeSigner.FromCertificate(certificate);
        Boleta boleta = Documentos.DeLineas(20);
        var output = new MemoryStream(65_536);

        long start = CpuClock.Nanoseconds();
        if (way == Classical)
        {
            new SignedXmlBaseline(certificate, key).Write(boleta, output);
        }
        else
        {
            output.Write(signer.Sign(boleta).Xml.Span);
        }

        Console.WriteLine((CpuClock.Nanoseconds() - start).ToString(CultureInfo.InvariantCulture));
    }

    private static double InFreshProcess(string way, string pfx)
    {
        ProcessStartInfo info = ThisProgram.With(Verb, way);
        info.RedirectStandardInput = true;
        info.RedirectStandardOutput = true;
        using Process process = Process.Start(info)!;
        process.StandardInput.Write(pfx);
        process.StandardInput.Close();
        string answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }
}
