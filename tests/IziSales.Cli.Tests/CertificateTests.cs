using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IziSales.Ubl;

namespace IziSales.Cli.Tests;

public sealed class CertificateTests : IDisposable
{
    private readonly Cli _cli = new();

    public CertificateTests() => _cli.Variables["CLAVE"] = "secreto-17";

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("demo.pfx", true)]
    [InlineData("demo.pfx", false)]
    [InlineData("demo.pem", true)]
    [InlineData("demo.pem", false)]
    public async Task CertDemo_ThenIssue_SignsWithIt(string name, bool isProtected)
    {
        string[] made = isProtected ? ["--password-env", "CLAVE"] : [];
        string[] used = isProtected ? ["--cert-password-env", "CLAVE"] : [];
        Assert.Equal(0, (await _cli.RunAsync(["cert", "demo", "--ruc", "10412365785", "--out", _cli.PathOf(name), .. made])).ExitCode);

        CliResult result = await _cli.RunAsync(["issue", _cli.Write("doc.json", Documento.Completo), "--out", _cli.PathOf("salida"), "--cert", _cli.PathOf(name), "--json", .. used]);

        Assert.Equal(0, result.ExitCode);
        SignatureVerification signature = SignatureVerifier.Verify(await File.ReadAllBytesAsync((string)result.Only["archivo"]!));
        Assert.True(signature.IsValid);
        Assert.Contains("10412365785", signature.Certificado!.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_CertificateOfAnotherTaxpayer_SignsAndWarns()
    {
        await _cli.RunAsync("cert", "demo", "--ruc", "20131312955", "--out", _cli.PathOf("otro.pfx"));

        CliResult result = await IssueAsync("otro.pfx", "--json");

        Assert.Equal((0, 2), (result.ExitCode, _cli.Files().Length));
        Assert.Equal([("IZI-CERT-007", "Emisor.Ruc")], result.Issues);
    }

    [Fact]
    public async Task CertDemo_File_IsItsOwnersAlone()
    {
        await _cli.RunAsync("cert", "demo", "--ruc", "10412365785", "--out", _cli.PathOf("demo.pfx"));

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_cli.PathOf("demo.pfx")));
        }
    }

    [Fact]
    public async Task CertInspect_Demo_TellsHolderAndTerm()
    {
        await _cli.RunAsync("cert", "demo", "--ruc", "10412365785", "--out", _cli.PathOf("demo.pfx"));

        CliResult result = await _cli.RunAsync("cert", "inspect", _cli.PathOf("demo.pfx"), "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("10412365785", (string)result.Only["titular"]!, StringComparison.Ordinal);
        Assert.True((bool)result.Only["vigente"]!);
        Assert.Equal(730, (int)result.Only["dias"]!);
        Assert.Equal("RSA de 2048 bits", (string)result.Only["clave"]!);
        Assert.Equal(["10412365785"], result.Only["rucs"]!.AsArray().Select(ruc => (string)ruc!));
        Assert.Equal(["firma digital", "no repudio"], result.Only["usos"]!.AsArray().Select(uso => (string)uso!));
        Assert.Equal((string)result.Only["titular"]!, (string)result.Only["emitidoPor"]!);
    }

    [Theory]
    [InlineData("demo.pfx")]
    [InlineData("demo.pem")]
    public async Task CertInspect_ForPeople_SaysThatItCanSignAndIsForTests(string name)
    {
        await _cli.RunAsync("cert", "demo", "--ruc", "10412365785", "--out", _cli.PathOf(name), "--password-env", "CLAVE");

        CliResult result = await _cli.RunAsync("cert", "inspect", _cli.PathOf(name), "--password-env", "CLAVE");

        Assert.Equal((0, ""), (result.ExitCode, result.Text));
        Assert.All(["10412365785", "RSA de 2048 bits", "puede firmar", "firma digital", "solo para pruebas", "730 días"], text => Assert.Contains(text, result.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_ProtectedCertificateWithoutItsPassword_SaysHowToGiveIt()
    {
        await _cli.RunAsync("cert", "demo", "--ruc", "10412365785", "--out", _cli.PathOf("demo.pfx"), "--password-env", "CLAVE");

        CliResult inspected = await _cli.RunAsync("cert", "inspect", _cli.PathOf("demo.pfx"));
        CliResult signed = await _cli.RunAsync("sign", _cli.Write("a.xml", "<a/>"), _cli.PathOf("b.xml"), "--cert", _cli.PathOf("demo.pfx"));

        Assert.Contains("«--password-env NOMBRE» dice en cuál", inspected.Error, StringComparison.Ordinal);
        Assert.Contains("«--cert-password-env NOMBRE» dice en cuál", signed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10412365784", "no es un RUC")]
    [InlineData("abc", "no es un RUC")]
    public async Task CertDemo_WrongRuc_EndsWithTwo(string ruc, string message)
    {
        CliResult result = await _cli.RunAsync("cert", "demo", "--ruc", ruc, "--out", _cli.PathOf("demo.pfx"));

        Assert.Equal((2, false), (result.ExitCode, File.Exists(_cli.PathOf("demo.pfx"))));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_WrongPassword_IsRefusedWithoutTellingIt()
    {
        await _cli.RunAsync("cert", "demo", "--ruc", "10412365785", "--out", _cli.PathOf("demo.pfx"), "--password-env", "CLAVE");
        _cli.Variables["CLAVE"] = "otra-clave-99";

        CliResult result = await IssueAsync("demo.pfx", "--cert-password-env", "CLAVE");

        Refused(result, "IZI-CERT-001");
        Assert.DoesNotContain("otra-clave-99", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_PasswordVariableNotSet_EndsWithTwo()
    {
        await _cli.RunAsync("cert", "demo", "--ruc", "10412365785", "--out", _cli.PathOf("demo.pfx"));

        CliResult result = await IssueAsync("demo.pfx", "--cert-password-env", "NADA");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("NADA", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_ExpiredCertificate_IsRefused()
    {
        await _cli.RunAsync("cert", "demo", "--ruc", "10412365785", "--out", _cli.PathOf("demo.pfx"));
        _cli.Time.Advance(TimeSpan.FromDays(800));

        Refused(await IssueAsync("demo.pfx"), "IZI-CERT-005");
        Assert.Equal(1, (await _cli.RunAsync("cert", "inspect", _cli.PathOf("demo.pfx"))).ExitCode);
    }

    [Fact]
    public async Task Issue_CertificateWithoutKey_IsRefused()
    {
        using X509Certificate2 whole = DemoCertificate.Create(Ruc.Parse("10412365785"), "ROSA", _cli.Time.GetUtcNow());
        await File.WriteAllTextAsync(_cli.PathOf("solo.pem"), whole.ExportCertificatePem());
        using X509Certificate2 bare = X509CertificateLoader.LoadCertificate(whole.RawData);
        await File.WriteAllBytesAsync(_cli.PathOf("solo.pfx"), bare.Export(X509ContentType.Pkcs12));

        Refused(await IssueAsync("solo.pem"), "IZI-CERT-002");
        Refused(await IssueAsync("solo.pfx"), "IZI-CERT-002");
    }

    [Fact]
    public async Task Issue_FileThatIsNoCertificate_IsRefused()
    {
        await File.WriteAllBytesAsync(_cli.PathOf("ruido.pfx"), RandomNumberGenerator.GetBytes(300));
        await File.WriteAllBytesAsync(_cli.PathOf("vacio.pfx"), []);

        Refused(await IssueAsync("ruido.pfx"), "IZI-CERT-001");
        Refused(await IssueAsync("vacio.pfx"), "IZI-CERT-001");
    }

    private Task<CliResult> IssueAsync(string certificate, params string[] more) =>
        _cli.RunAsync(["issue", _cli.Write("doc.json", Documento.Completo), "--out", _cli.PathOf("salida"), "--cert", _cli.PathOf(certificate), .. more]);

    private void Refused(CliResult result, string code)
    {
        Assert.Equal((1, 0), (result.ExitCode, _cli.Files().Length));
        Assert.StartsWith(code, result.Error, StringComparison.Ordinal);
    }
}
