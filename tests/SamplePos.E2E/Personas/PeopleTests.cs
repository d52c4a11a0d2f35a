using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using IziSales.Testing;

namespace SamplePos.E2E.Personas;

/// <summary>Adding people, their passwords and telephones, keys of programs, and what the audit log says of it all.</summary>
public sealed partial class PeopleTests(RunningShop shop) : IClassFixture<RunningShop>
{
    [Fact]
    public async Task Add_Person_EntersWithThePasswordShownOnceAndMustChangeIt()
    {
        FormAnswer added = await shop.Admin.FillAsync("/personas/nueva", ("Nombre", "Lucía"), ("Usuario", "lucia"), ("Rol", "vendedor"));
        string password = Shown(added.Page);
        using ApiClient lucia = await ApiClient.EnterAsync(shop.App, "lucia", password, "/cuenta");

        using HttpResponseMessage anywhere = await lucia.GetAsync("/boletas");
        using HttpResponseMessage api = await lucia.GetAsync("/api/rus/status");
        FormAnswer weak = await lucia.FillAsync("/cuenta", ("Actual", password), ("Nueva", "lucia-lucia"), ("Repetida", "lucia-lucia"));
        FormAnswer common = await lucia.FillAsync("/cuenta", ("Actual", password), ("Nueva", "password123456"), ("Repetida", "password123456"));
        FormAnswer brief = await lucia.FillAsync("/cuenta", ("Actual", password), ("Nueva", "corta"), ("Repetida", "corta"));
        FormAnswer changed = await lucia.FillAsync("/cuenta", ("Actual", password), ("Nueva", "canchita-lunes-faro"), ("Repetida", "canchita-lunes-faro"));
        using HttpResponseMessage after = await lucia.GetAsync("/boletas");

        Assert.Equal((302, "/cuenta", 403), ((int)anywhere.StatusCode, anywhere.Headers.Location!.ToString(), (int)api.StatusCode));
        Assert.Contains("No puede contener su nombre de usuario", weak.Page, StringComparison.Ordinal);
        Assert.Contains("Es de las primeras que cualquiera probaría", common.Page, StringComparison.Ordinal);
        Assert.Contains("Es muy corta", brief.Page, StringComparison.Ordinal);
        Assert.Equal((302, 200), (changed.Status, (int)after.StatusCode));
        Assert.DoesNotContain(password, await shop.Admin.PageAsync("/auditoria"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nombre", "", "Escriba el nombre")]
    [InlineData("Nombre", "Ana\u0007", "Escriba el nombre")]
    [InlineData("Usuario", "", "Escriba con qué nombre entra")]
    [InlineData("Usuario", "ana maría", "Use letras sin tilde")]
    [InlineData("Usuario", "<script>", "Use letras sin tilde")]
    [InlineData("Usuario", "ADMIN", "Ya hay alguien que entra como")]
    [InlineData("Rol", "dios", "Elija qué puede hacer")]
    public async Task Add_WrongField_SaysWhatToDo(string field, string value, string sentence)
    {
        (string Name, string Value)[] good = [("Nombre", "Ana"), ("Usuario", "ana"), ("Rol", "vendedor")];

        FormAnswer refused = await shop.Admin.FillAsync("/personas/nueva", [.. good.Where(one => one.Name != field), (field, value)]);

        Assert.Contains(sentence, refused.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disable_PersonWithAnOpenSession_EndsItAtOnceAndShutsTheDoor()
    {
        await shop.App.AddPersonAsync("temporal", "vendedor");
        using ApiClient temporal = await ApiClient.EnterAsync(shop.App, "temporal", PosApp.SellerPassword);
        string page = await PersonPageAsync("temporal");

        await shop.Admin.FillAsync(page + "?handler=Inhabilitar");
        using HttpResponseMessage session = await temporal.GetAsync("/api/rus/status");
        using ApiClient again = new(shop.App);
        using HttpResponseMessage door = await again.TryEnterAsync("temporal", PosApp.SellerPassword);
        await shop.Admin.FillAsync(page + "?handler=Habilitar");
        FormAnswer reset = await shop.Admin.FillAsync(page + "?handler=Restablecer");
        using HttpResponseMessage back = await again.TryEnterAsync("temporal", Shown(reset.Page));

        Assert.Equal(HttpStatusCode.Unauthorized, session.StatusCode);
        Assert.Contains("ya no tiene acceso", WebUtility.HtmlDecode(await door.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
    }

    [Fact]
    public async Task Demote_LastAdmin_IsRefused()
    {
        string page = await PersonPageAsync("admin");

        FormAnswer demoted = await shop.Admin.FillAsync(page, ("Nombre", "Administrador"), ("Rol", "lector"));
        FormAnswer disabled = await shop.Admin.FillAsync(page + "?handler=Inhabilitar");

        Assert.Contains("Es la única persona que administra", demoted.Page, StringComparison.Ordinal);
        Assert.Contains("No puede quitarse el acceso usted misma", disabled.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telephone_TurnedOn_IsAskedForAtTheDoorAndPaperCodesServeOnce()
    {
        await shop.App.AddPersonAsync("segura", "vendedor");
        using ApiClient segura = await ApiClient.EnterAsync(shop.App, "segura", PosApp.SellerPassword);
        string secret = Secret().Match(await segura.PageAsync("/cuenta/celular")).Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal);

        FormAnswer wrong = await segura.FillAsync("/cuenta/celular?handler=Encender", ("Codigo", "000000"));
        FormAnswer on = await segura.FillAsync("/cuenta/celular?handler=Encender", ("Codigo", Totp(secret)));
        string[] paper = [.. PaperCode().Matches(on.Page).Select(static match => match.Groups["code"].Value)];
        Assert.Contains("no coincide", wrong.Page, StringComparison.Ordinal);
        Assert.Equal(8, paper.Length);

        using ApiClient phone = new(shop.App);
        using HttpResponseMessage first = await phone.TryEnterAsync("segura", PosApp.SellerPassword);
        using HttpResponseMessage notYet = await phone.GetAsync("/boletas");
        FormAnswer bad = await phone.FillAsync("/ingresar/codigo", ("Codigo", "123456"));
        FormAnswer good = await phone.FillAsync("/ingresar/codigo", ("Codigo", Totp(secret)));
        using HttpResponseMessage inside = await phone.GetAsync("/boletas");
        Assert.StartsWith("/ingresar/codigo", first.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, notYet.StatusCode);
        Assert.Contains("no coincide o ya se usó", bad.Page, StringComparison.Ordinal);
        Assert.Equal((302, HttpStatusCode.OK), (good.Status, inside.StatusCode));

        using ApiClient noPhone = new(shop.App);
        (await noPhone.TryEnterAsync("segura", PosApp.SellerPassword)).Dispose();
        Assert.Equal(302, (await noPhone.FillAsync("/ingresar/codigo", ("Codigo", paper[0]))).Status);
        using ApiClient twice = new(shop.App);
        (await twice.TryEnterAsync("segura", PosApp.SellerPassword)).Dispose();
        Assert.Equal(200, (await twice.FillAsync("/ingresar/codigo", ("Codigo", paper[0]))).Status);
    }

    [Fact]
    public async Task Key_OfAProgram_SellsWithoutTokenUntilItIsRevoked()
    {
        string key = Shown((await shop.Admin.FillAsync("/claves", ("Nombre", "Tienda web"), ("Rol", "vendedor"))).Page);
        string reader = Shown((await shop.Admin.FillAsync("/claves", ("Nombre", "Contador"), ("Rol", "lector"))).Page);
        int bread = await shop.Seller.ProductAsync("PAN01");
        object sale = new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = bread, quantity = 1 } }, method = "yape" };

        (int sold, string answer) = await CallAsync(key, sale);
        (int forbidden, string refusal) = await CallAsync(reader, sale);
        (int forged, string stranger) = await CallAsync(key[..^1] + (key[^1] == 'a' ? 'b' : 'a'), sale);
        await shop.Admin.FillAsync("/claves?handler=Revocar", ("prefijo", key.Split('_')[1]));
        (int revoked, _) = await CallAsync(key, sale);

        Assert.Equal((200, 403, 401, 401), (sold, forbidden, forged, revoked));
        Assert.Contains("B001-", answer, StringComparison.Ordinal);
        Assert.Contains("no tiene permiso", Regex.Unescape(refusal), StringComparison.Ordinal);
        Assert.Contains("no existe o fue revocada", Regex.Unescape(stranger), StringComparison.Ordinal);
        string page = await shop.Admin.PageAsync("/claves");
        Assert.DoesNotContain(key, page, StringComparison.Ordinal);
        Assert.Contains("Revocada", page, StringComparison.Ordinal);
        Assert.Contains("clave Tienda web", await AuditAsync("/auditoria?accion=venta", "clave Tienda web"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_OfAFailedEntry_IsFoundByFilterAndPaged()
    {
        using ApiClient stranger = new(shop.App);
        (await stranger.TryEnterAsync("mi-clave-secreta", "x")).Dispose();
        for (int i = 0; i < 26; i++)
        {
            await shop.Admin.FillAsync(await PersonPageAsync("conta") + "?handler=Desbloquear");
            await shop.Admin.FillAsync(await PersonPageAsync("maria") + "?handler=Desbloquear");
        }

        string failed = await shop.Admin.PageAsync("/auditoria?accion=ingreso-fallido");
        string unlocked = await shop.Admin.PageAsync("/auditoria?accion=desbloqueo&usuario=admin&q=mar");
        string all = await shop.Admin.PageAsync("/auditoria?accion=desbloqueo");
        string next = Older().Match(all).Groups["href"].Value;

        Assert.Contains("(nadie con ese nombre)", failed, StringComparison.Ordinal);
        Assert.DoesNotContain("mi-clave-secreta", failed, StringComparison.Ordinal);
        Assert.Equal(26, unlocked.Split("<details>").Length - 1);
        Assert.Equal(50, all.Split("<details>").Length - 1);
        Assert.Equal(2, (await shop.Admin.PageAsync(next)).Split("<details>").Length - 1);
        Assert.Contains("Nada coincide", await shop.Admin.PageAsync("/auditoria?q=%25_'; DROP TABLE pos_auditoria; --"), StringComparison.Ordinal);
        Assert.Contains("Nada coincide", await shop.Admin.PageAsync("/auditoria?desde=1999-01-01&hasta=1999-12-31"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Door_KnockedAtThirtyTimesAMinute_IsShutForTheRest()
    {
        await using PosApp app = await PosApp.StartAsync();
        using ApiClient client = new(app);
        List<int> statuses = [];
        for (int i = 0; i < 32; i++)
        {
            using HttpResponseMessage answer = await client.TryEnterAsync($"nadie{i}", "x");
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(200, 30), 429, 429], statuses);
    }

    /// <summary>The log, once it says this: the till answers before the sale's line is written beside it.</summary>
    private Task<string> AuditAsync(string path, string text) => Patience.SeeAsync(() => shop.Admin.PageAsync(path), page => page.Contains(text, StringComparison.Ordinal), awaited: text);

    private static string Shown(string page) => Once().Match(page) is { Success: true } match ? match.Groups["value"].Value : throw new InvalidOperationException("No password is shown: " + page);

    /// <summary>RFC 6238, as a telephone does it.</summary>
    private static string Totp(string secret)
    {
        const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        string bits = string.Concat(secret.Select(static letter => Convert.ToString(Base32.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        byte[] key = [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
        byte[] step = BitConverter.GetBytes(IPAddress.HostToNetworkOrder(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30));
#pragma warning disable CA5350 // the codes of telephones are made with SHA-1 (RFC 6238)
        byte[] hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        int at = hash[^1] & 0xf;
        int number = ((hash[at] & 0x7f) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return $"{number % 1_000_000:000000}";
    }

    private async Task<string> PersonPageAsync(string user)
    {
        string page = await shop.Admin.PageAsync("/personas");
        return Regex.Match(page, $"href=\"(?<href>/personas/[0-9a-f]+)\">(?:(?!</a>).)*<small>{user} ·", RegexOptions.Singleline | RegexOptions.ExplicitCapture).Groups["href"].Value;
    }

    private async Task<(int Status, string Body)> CallAsync(string key, object sale)
    {
        using HttpClient program = new() { BaseAddress = shop.App.Address };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using HttpResponseMessage response = await program.PostAsync("/api/sales", JsonContent.Create(sale, options: null, mediaType: null));
        return ((int)response.StatusCode, Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));
    }

    [GeneratedRegex("<dd id=\"clave\">(?<value>[^<]+)</dd>")]
    private static partial Regex Once();

    [GeneratedRegex("escriba esta clave: <code>(?<key>[A-Z2-7 ]+)</code>")]
    private static partial Regex Secret();

    [GeneratedRegex("<li>(?<code>[0-9A-Z]{5}-[0-9A-Z]{5})</li>")]
    private static partial Regex PaperCode();

    [GeneratedRegex("href=\"(?<href>/auditoria\\?[^\"]+)\">Ver anteriores")]
    private static partial Regex Older();
}
