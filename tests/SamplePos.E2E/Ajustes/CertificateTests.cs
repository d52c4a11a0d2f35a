using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Xml.Linq;
using IziSales.Testing;
using IziSales.Ubl;

namespace SamplePos.E2E.Ajustes;

/// <summary>A certificate uploaded while the shop sells signs from the next sale on, and no sale notices.</summary>
public sealed class CertificateTests
{
    private const string Clave = "secreta";
    private const string Page = "/ajustes/certificado";
    private const string DemoRuc = "10467890129";

    private static readonly XNamespace Ds = "http://www.w3.org/2000/09/xmldsig#";

    [SkippableFact]
    public async Task Upload_WhileTheShopSells_SignsFromTheNextSaleAndNoSaleFails()
    {
        Tools.XmlSec.Require();
        using X509Certificate2 first = New(DemoRuc);
        using X509Certificate2 second = New(DemoRuc);
        await using PosApp app = await PosApp.StartAsync();
        using ApiClient admin = await ApiClient.EnterAsync(app);
        int bread = await admin.ProductAsync("PAN01");
        Assert.Contains("Uno de demostración", await admin.TextAsync(Page), StringComparison.Ordinal);
        string demo = await SignerOfAsync(admin, await SellAsync(admin, bread));

        using CancellationTokenSource closing = new();
        Task<List<string>>[] tills = [.. Enumerable.Range(0, 3).Select(_ => SellOnAsync(admin, bread, closing.Token))];
        Assert.Equal(302, (await UploadAsync(admin, first, "0")).Status);
        string afterFirst = await SignerOfAsync(admin, await SellAsync(admin, bread));
        Assert.Equal(302, (await UploadAsync(admin, second, "1")).Status);
        string number = await SellAsync(admin, bread);
        await closing.CancelAsync();
        string[] sold = [.. (await Task.WhenAll(tills)).SelectMany(static numbers => numbers)];

        Assert.Equal(Base64(first), afterFirst);
        Assert.Equal(Base64(second), await SignerOfAsync(admin, number));
        Assert.Equal(sold.Length, sold.Distinct(StringComparer.Ordinal).Count());
        Assert.True(sold.Length > 10, $"only {sold.Length} sales in all that time");
        foreach (string each in sold)
        {
            Assert.Contains(await SignerOfAsync(admin, each), new[] { demo, Base64(first), Base64(second) });
        }

        using TemporaryFile xml = new(await XmlAsync(admin, number), ".xml");
        Assert.Equal(0, (await Tools.XmlSec.RunAsync("--verify", "--insecure", "--enabled-key-data", "x509", xml.Path)).ExitCode);
        Assert.Contains("El que subió en esta página", await admin.TextAsync(Page), StringComparison.Ordinal);
        Assert.Contains("Firma bien", (await admin.FillAsync($"{Page}?handler=Probar", ("Clave", ""), ("Version", "2"))).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_ThenAnotherStart_StillSignsAndIsKeptEncrypted()
    {
        using X509Certificate2 certificate = New(DemoRuc);
        string folder = PosApp.NewFolder();
        PosProcess first = await PosProcess.StartAsync(folder);
        using (ApiClient admin = await ApiClient.EnterAsync(first))
        {
            Assert.Equal(302, (await UploadAsync(admin, certificate, "0")).Status);
        }

        await first.KillAsync();
        Assert.DoesNotContain(Convert.ToBase64String(certificate.RawData)[..200], await File.ReadAllTextAsync(Path.Combine(folder, "samplepos.db")), StringComparison.Ordinal);
        await using PosApp second = await PosApp.StartAsync(folder);
        using ApiClient again = await ApiClient.EnterAsync(second, password: first.Password);
        Assert.Equal(Base64(certificate), await SignerOfAsync(again, await SellAsync(again, await again.ProductAsync("PAN01"))));

        // Taken away again, the demo one signs at once.
        Assert.Equal(302, (await again.FillAsync(Page, ("Quitar", "true"), ("Version", "1"))).Status);
        Assert.NotEqual(Base64(certificate), await SignerOfAsync(again, await SellAsync(again, await again.ProductAsync("PAN01"))));
    }

    [Fact]
    public async Task Upload_OfWhatCannotSignForTheShop_IsRefusedAndTheOneBeforeSignsOn()
    {
        using X509Certificate2 stranger = New("20100070970");
        using X509Certificate2 expired = DemoCertificate.Create(Ruc.Parse(DemoRuc), "QUISPE MAMANI ROSA ELENA", TimeProvider.System.GetUtcNow().AddYears(-9));
        using X509Certificate2 good = New(DemoRuc);
        await using PosApp app = await PosApp.StartAsync();
        using ApiClient admin = await ApiClient.EnterAsync(app);

        FormAnswer strange = await UploadAsync(admin, stranger, "0");
        FormAnswer late = await UploadAsync(admin, expired, "0");
        FormAnswer wrong = await admin.UploadAsync(Page, "Archivo", good.Export(X509ContentType.Pkcs12, Clave), ("Clave", "otra"), ("Version", "0"));

        Assert.Equal((200, 200, 200), (strange.Status, late.Status, wrong.Status));
        Assert.Contains("El certificado es del RUC 20100070970", strange.Page, StringComparison.Ordinal);
        Assert.Contains("venció", late.Page, StringComparison.Ordinal);
        Assert.Contains("Uno de demostración", await admin.TextAsync(Page), StringComparison.Ordinal);

        // A PSE signs for many shops; whoever says so may use its certificate.
        Assert.Equal(302, (await UploadAsync(admin, stranger, "0", ("DeOtro", "true"))).Status);
        Assert.Equal(Base64(stranger), await SignerOfAsync(admin, await SellAsync(admin, await admin.ProductAsync("PAN01"))));
    }

    [Fact]
    public async Task Follow_CertificateThatIsAwayForAMoment_SignsAsSoonAsItIsBack()
    {
        using X509Certificate2 configured = New(DemoRuc);
        using X509Certificate2 uploaded = New(DemoRuc);
        using TemporaryFile file = new(configured.Export(X509ContentType.Pkcs12, Clave), ".pfx");
        await using PosApp app = await PosApp.StartAsync(null, $"--SamplePos:CertificatePath={file.Path}", $"--SamplePos:CertificatePassword={Clave}");
        using ApiClient admin = await ApiClient.EnterAsync(app);
        int bread = await admin.ProductAsync("PAN01");
        Assert.Equal(302, (await UploadAsync(admin, uploaded, "0")).Status);

        File.Move(file.Path, file.Path + ".lejos");
        FormAnswer away = await admin.FillAsync(Page, ("Quitar", "true"), ("Version", "1"));
        string said = await admin.TextAsync("/ajustes");
        string meanwhile = await SignerOfAsync(admin, await SellAsync(admin, bread));
        File.Move(file.Path + ".lejos", file.Path);
        await Patience.SeeAsync(() => admin.TextAsync("/ajustes"), static page => !page.Contains("Mientras tanto firma el anterior", StringComparison.Ordinal));

        Assert.Equal(302, away.Status);
        Assert.Contains("No se puede leer el certificado", said, StringComparison.Ordinal);
        Assert.Equal(Base64(uploaded), meanwhile);
        Assert.Equal(Base64(configured), await SignerOfAsync(admin, await SellAsync(admin, bread)));
    }

    private static X509Certificate2 New(string ruc) => DemoCertificate.Create(Ruc.Parse(ruc), "QUISPE MAMANI ROSA ELENA", TimeProvider.System.GetUtcNow().AddDays(-3));

    private static string Base64(X509Certificate2 certificate) => Convert.ToBase64String(certificate.RawData);

    private static Task<FormAnswer> UploadAsync(ApiClient admin, X509Certificate2 certificate, string version, params (string, string)[] more) =>
        admin.UploadAsync(Page, "Archivo", certificate.Export(X509ContentType.Pkcs12, Clave), [("Clave", Clave), ("Version", version), .. more]);

    private static async Task<List<string>> SellOnAsync(ApiClient client, int product, CancellationToken closing)
    {
        List<string> numbers = [];
        while (!closing.IsCancellationRequested)
        {
            numbers.Add(await SellAsync(client, product));
        }

        return numbers;
    }

    private static async Task<string> SellAsync(ApiClient client, int product)
    {
        (int status, JsonElement sale) = await client.SellAsync(new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = product, quantity = "1" } }, method = "yape" });
        Assert.Equal(200, status);
        return sale.GetProperty("number").GetString()!;
    }

    private static async Task<byte[]> XmlAsync(ApiClient client, string number)
    {
        using HttpResponseMessage response = await client.GetAsync($"/api/sales/{number}/xml");
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static async Task<string> SignerOfAsync(ApiClient client, string number)
    {
        byte[] xml = await XmlAsync(client, number);
        Assert.True(SignatureVerifier.Verify(xml).IsValid, number);
        return XDocument.Load(new MemoryStream(xml)).Descendants(Ds + "X509Certificate").Single().Value;
    }
}
