using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using IziSales.Benchmarks.Baselines;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Conformance.Tests;

/// <summary>What the benchmarks compare with writes the very same documents, and signs them so that they verify.</summary>
public sealed class BaselineTests
{
    public static TheoryData<string> Nombres => TodosLosEscenarios.Nombres();

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Write_EveryScenario_IsTheSameDocumentByAllThreeWriters(string nombre)
    {
        (byte[] product, byte[] serialized, byte[] written) = SameDocument.Write(TodosLosEscenarios.Find(nombre).ToBoleta());

        string expected = Encoding.UTF8.GetString(product);
        Assert.Equal(expected, Encoding.UTF8.GetString(serialized));
        Assert.Equal(expected, Encoding.UTF8.GetString(written));
    }

    [Fact]
    public void Write_SignedByTheClassicalWay_Verifies()
    {
        using X509Certificate2 certificate = DemoCertificate.Create(Escenarios.BodegaRosita.Ruc, "ROSITA", new DateTimeOffset(2026, 1, 1, 0, 0, 0, Lima.Offset));
        using RSA key = certificate.GetRSAPrivateKey()!;
        using var output = new MemoryStream();

        new SignedXmlBaseline(certificate, key).Write(Escenarios.DosLineas.ToBoleta(), output);

        Assert.True(SignatureVerifier.Verify(output.ToArray()).IsValid);
    }
}
