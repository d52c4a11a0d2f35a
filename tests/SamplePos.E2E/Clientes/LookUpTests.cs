using System.Text.Json;
using Dapper;
using IziSales.Testing;
using SamplePos.Data;

namespace SamplePos.E2E.Clientes;

/// <summary>Whose a DNI or RUC is: the demo, the copy without internet, nobody, and what the settings keep.</summary>
public sealed class LookUpTests(RunningShop shop) : IClassFixture<RunningShop>
{
    private const int MostAttempts = 5_000;
    private const string Customs = "20131370645|MINISTERIO DE EJEMPLO ÑANDÚ|ACTIVO|HABIDO|150101|JR.|JUNIN|-|-|319|-|-|-|-|-|";

    [Fact]
    public async Task Find_Demo_AnswersAtOnceAndSaysWhoSaidSo()
    {
        JsonElement buyer = await shop.Seller.ReadAsync("/api/buyers/dni/48285071");
        FormAnswer tried = await shop.Admin.FillAsync("/ajustes/consulta?handler=Probar", ("Plantilla0", "Demo"), ("Numero", "48285071"));
        FormAnswer nobody = await shop.Admin.FillAsync("/ajustes/consulta?handler=Probar", ("Plantilla0", "Demo"), ("Numero", "48285000"));
        FormAnswer wrong = await shop.Admin.FillAsync("/ajustes/consulta?handler=Probar", ("Plantilla0", "Demo"), ("Numero", "123"));

        string name = buyer.GetProperty("name").GetString()!;
        Assert.Contains($"48285071: {name}. Lo dijo: demostración (1).", tried.Page, StringComparison.Ordinal);
        Assert.Contains("Responden, pero ese número no figura (demostración (1))", nobody.Page, StringComparison.Ordinal);
        Assert.Contains("Escriba un DNI de ocho dígitos o un RUC de once", wrong.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_Provider_HoldsAtOnceKeepsTheTokenSecretAndDownDoesNotStopTheSale()
    {
        await using PosApp app = await PosApp.StartAsync();
        using ApiClient admin = await ApiClient.EnterAsync(app);
        (string, string)[] fields = [("Plantilla0", "Decolecta"), ("Direccion0", "http://127.0.0.1:9"), ("Token0", "token-muy-secreto"), ("Copia", "Nunca")];

        FormAnswer missing = await admin.FillAsync("/ajustes/consulta", [.. fields.Where(static one => one.Item1 != "Token0"), ("Version", "0")]);
        FormAnswer outside = await admin.FillAsync("/ajustes/consulta", ("Plantilla0", "Neutral"), ("Direccion0", "http://api.ejemplo.pe"), ("Version", "0"));
        FormAnswer saved = await admin.FillAsync("/ajustes/consulta", [.. fields, ("Version", "0")]);
        FormAnswer moved = await admin.FillAsync("/ajustes/consulta", ("Plantilla0", "Decolecta"), ("Direccion0", "http://127.0.0.1:10"), ("Version", "1"));
        JsonElement buyer = await admin.ReadAsync("/api/buyers/dni/48285071");
        int rice = await admin.ProductAsync("ARR01");
        (int sold, _) = await admin.SellAsync(new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = rice, quantity = "1" } }, buyer = new { kind = "dni", number = "48285071", name = "Escrito a mano" }, method = "yape" });

        Assert.Equal((200, 200, 302, 200, 200), (missing.Status, outside.Status, saved.Status, moved.Status, sold));
        Assert.Contains("no responde sin token", missing.Page, StringComparison.Ordinal);
        Assert.Contains("Debe empezar con https://", outside.Page, StringComparison.Ordinal);
        Assert.Contains("no responde sin token", moved.Page, StringComparison.Ordinal); // a token belongs to its address
        Assert.DoesNotContain("token-muy-secreto", await admin.PageAsync("/ajustes/consulta"), StringComparison.Ordinal);
        Assert.Equal("Sin conexión: escriba el nombre.", buyer.GetProperty("message").GetString());
        using PosDatabase database = PosDatabase.InFile(Path.Combine(app.DataFolder, "samplepos.db"));
        await using System.Data.Common.DbConnection connection = await database.OpenAsync();
        string kept = string.Join(' ', await connection.QueryAsync<string>("SELECT contenido FROM pos_ajustes UNION ALL SELECT COALESCE(antes, '') || COALESCE(despues, '') FROM pos_auditoria"));
        Assert.DoesNotContain("token-muy-secreto", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Padron_AnswersWithoutInternetAndSaysWhatIsWrong()
    {
        await using PosApp app = await PosApp.StartAsync();
        using ApiClient admin = await ApiClient.EnterAsync(app);
        await admin.FillAsync("/ajustes/consulta", ("Plantilla0", "Ninguna"), ("Version", "0"));

        await admin.FillAsync("/ajustes/consulta?handler=Importar");
        Assert.Contains("Descárguelo de SUNAT", await ImportedAsync(admin), StringComparison.Ordinal);
        await File.WriteAllBytesAsync(Path.Combine(app.DataFolder, "padron_reducido_ruc.zip"), PadronSintetico.Zip(Customs));
        await admin.FillAsync("/ajustes/consulta?handler=Importar");
        Assert.Contains("Tiene 1 contribuyentes al 14 ene 2026.", await ImportedAsync(admin), StringComparison.Ordinal);

        JsonElement buyer = await admin.ReadAsync("/api/buyers/ruc/20131370645");
        Assert.Equal(("MINISTERIO DE EJEMPLO ÑANDÚ", "Con RUC también va boleta: no da crédito fiscal."), (buyer.GetProperty("name").GetString(), buyer.GetProperty("message").GetString()));
        Assert.Contains("La copia del padrón del 14 ene 2026.", await admin.TextAsync("/ajustes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_Padron_IsImportedAndNothingIsLeftOfIt()
    {
        await using PosApp app = await PosApp.StartAsync(null, "--SamplePos:PadronMegas=3");
        using ApiClient admin = await ApiClient.EnterAsync(app);
        byte[] zip = PadronSintetico.Zip(Customs);

        (int noZip, string said) = await UploadAsync(admin, "RUC|NOMBRE"u8.ToArray());
        (int tooLong, string much) = await UploadAsync(admin, [.. zip, .. new byte[4 * 1024 * 1024]]);
        (int broken, _) = await UploadAsync(admin, [.. zip.Take(zip.Length / 2), .. new byte[2 * 1024 * 1024]]); // more than other requests may send
        string failed = await ImportedAsync(admin);
        (int good, _) = await UploadAsync(admin, zip);

        Assert.Equal((422, 422, 202, 202), (noZip, tooLong, broken, good));
        Assert.Contains("no es un archivo zip", said, StringComparison.Ordinal);
        Assert.Contains("pasa de 3 MB", much, StringComparison.Ordinal);
        Assert.Contains("IZI-PAD-", failed, StringComparison.Ordinal);
        Assert.Contains("Tiene 1 contribuyentes al 14 ene 2026.", await ImportedAsync(admin), StringComparison.Ordinal);
        Assert.Equal("MINISTERIO DE EJEMPLO ÑANDÚ", (await admin.ReadAsync("/api/buyers/ruc/20131370645")).GetProperty("name").GetString());
        Assert.Empty(Directory.EnumerateFiles(app.DataFolder, "*.zip").Select(Path.GetFileName));
    }

    [Fact]
    public async Task Find_CompanyWhereTheShopRefusesThem_SaysSoBeforeCharging()
    {
        await using PosApp app = await PosApp.StartAsync();
        using ApiClient admin = await ApiClient.EnterAsync(app);
        FormAnswer saved = await admin.FillAsync(
            "/ajustes/regimen",
            ("Perfil", "nrus"), ("Categoria", "1"), ("AlPasar", "RequireAcknowledgement"), ("Empresas", "RejectRuc20"), ("Ambar", "80"), ("Rojo", "95"), ("PrimerAviso", "75"), ("SegundoAviso", "90"), ("Version", "0"));

        JsonElement company = await admin.ReadAsync("/api/buyers/ruc/20131370645");
        JsonElement person = await admin.ReadAsync("/api/buyers/ruc/10467890129");

        Assert.Equal(302, saved.Status);
        Assert.StartsWith("La tienda no emite boletas a empresas (RUC 20).", company.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Con RUC también va boleta", person.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Said)> UploadAsync(ApiClient admin, byte[] file)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/padron/archivo") { Content = new ByteArrayContent(file) };
        request.Headers.Add("RequestVerificationToken", admin.TokenField.Value);
        using HttpResponseMessage response = await admin.SendAsync(request);
        return ((int)response.StatusCode, System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.TryGetProperty("title", out JsonElement title) ? title.GetString()! : "");
    }

    private static async Task<string> ImportedAsync(ApiClient admin)
    {
        for (int i = 0; i < MostAttempts; i++)
        {
            if (!(await admin.ReadAsync("/api/padron/estado")).GetProperty("running").GetBoolean())
            {
                return await admin.TextAsync("/ajustes/consulta");
            }
        }

        throw new InvalidOperationException("The import does not end.");
    }
}
