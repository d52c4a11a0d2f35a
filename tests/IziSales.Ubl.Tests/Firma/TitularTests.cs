using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IziSales.Testing;

namespace IziSales.Ubl.Tests.Firma;

/// <summary>Whose RUC a certificate names.</summary>
public sealed class TitularTests
{
    [Theory]
    [InlineData("CN=ROSA HUAMAN, OU=10412365785, C=PE", "10412365785")]
    [InlineData("CN=ROSA HUAMAN 10412365785, C=PE", "10412365785")]
    [InlineData("SERIALNUMBER=RUC-10412365785, CN=ROSA", "10412365785")]
    [InlineData("OID.2.5.4.97=NTRPE-20600695771, CN=ROSA, OU=10412365785", "20600695771 10412365785")]
    [InlineData("OU=10412365785, CN=10412365785", "10412365785")]
    [InlineData("SERIALNUMBER=41236578, CN=ROSA", "")]
    [InlineData("CN=ROSA 10412365786", "")]
    [InlineData("CN=ROSA 104123657851", "")]
    public void RucsDelTitular_Subject_AreItsRunsOfElevenDigitsThatAreRucs(string subject, string expected)
    {
        using CpeSigner signer = Of(subject);

        Assert.Equal(expected, string.Join(' ', signer.RucsDelTitular));
    }

    [Fact]
    public void CheckTitular_OwnCertificate_HasNothingToSay()
    {
        using CpeSigner signer = CpeSigner.FromPfx(Certificados.Bueno.Export(X509ContentType.Pkcs12, "x"), "x");

        Assert.Null(signer.CheckTitular(Escenarios.BodegaRosita));
    }

    [Fact]
    public void CheckTitular_OfSomebodyElse_WarnsAndNamesBoth()
    {
        using CpeSigner signer = Of("CN=PSE S.A.C., OU=20600695771");

        ValidationIssue? issue = signer.CheckTitular(Escenarios.BodegaRosita);

        Assert.Equal(("IZI-CERT-007", Severity.Observacion, "Emisor.Ruc"), (issue!.Code.Value, issue.Severity, issue.Path));
        Assert.Contains("20600695771", issue.Message, StringComparison.Ordinal);
        Assert.Contains("10412365785", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckTitular_SubjectWithoutRuc_CannotTell()
    {
        using CpeSigner signer = Of("CN=ROSA HUAMAN, SERIALNUMBER=DNI-41236578");

        Assert.Null(signer.CheckTitular(Escenarios.BodegaRosita));
    }

    private static CpeSigner Of(string subject)
    {
        using var rsa = RSA.Create(2_048);
        var request = new CertificateRequest(new X500DistinguishedName(subject), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return CpeSigner.FromCertificate(request.CreateSelfSigned(Certificados.Hoy.AddDays(-1), Certificados.Hoy.AddYears(1)));
    }
}
