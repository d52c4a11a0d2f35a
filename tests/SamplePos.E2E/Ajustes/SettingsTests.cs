using System.Text.Json;
using Dapper;
using SamplePos.Data;

namespace SamplePos.E2E.Ajustes;

/// <summary>The settings' pages without a browser: what is saved holds at once, what is wrong is refused field by field, secrets are never shown.</summary>
public sealed class SettingsTests(RunningShop shop) : IClassFixture<RunningShop>
{
    private static readonly (string Name, string Value)[] Empresa =
    [
        ("Ruc", "10467890129"), ("RazonSocial", "QUISPE MAMANI ROSA ELENA"), ("NombreComercial", "Bodega Nueva"), ("Direccion", "Av. Sol 1"), ("Distrito", "Lima"),
        ("Provincia", "Lima"), ("Departamento", "Lima"), ("Ubigeo", "150101"),
    ];

    [Fact]
    public async Task Save_Company_HoldsForTheNextSaleWithoutRestart()
    {
        FormAnswer saved = await SaveAsync("empresa", Empresa);
        string number = await SellAsync();

        Assert.Equal((302, "/ajustes/empresa?guardado=true"), (saved.Status, saved.Location));
        Assert.Contains("Guardado. Vale desde ahora.", await shop.Admin.PageAsync("/ajustes/empresa?guardado=true"), StringComparison.Ordinal);
        using HttpResponseMessage xml = await shop.Admin.GetAsync($"/api/sales/{number}/xml");
        Assert.Contains("Bodega Nueva", await xml.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_Series_NumbersTheNextSaleFromOne()
    {
        await SaveAsync("caja", ("Boletas", "b777"), ("NotasCredito", "bc77"), ("NotasDebito", "BD77"));
        string number = await SellAsync();
        await SaveAsync("caja", ("Boletas", "B001"), ("NotasCredito", "BC01"), ("NotasDebito", "BD01"));

        Assert.Equal("B777-1", number);
    }

    [Fact]
    public async Task Save_SecondCategory_MovesTheMetersLimit()
    {
        Assert.Contains("de 5,000", (await shop.Admin.ReadAsync("/api/rus/status")).GetProperty("monthText").GetString(), StringComparison.Ordinal);
        await SaveAsync("regimen", Regimen("2"));
        Assert.Contains("de 8,000", (await shop.Admin.ReadAsync("/api/rus/status")).GetProperty("monthText").GetString(), StringComparison.Ordinal);
        await SaveAsync("regimen", Regimen("1"));
    }

    [Theory]
    [InlineData("empresa", "Ruc", "20123456789", "no es un RUC válido")]
    [InlineData("empresa", "RazonSocial", "", "Falta el nombre o razón social")]
    [InlineData("empresa", "RazonSocial", "A\u001bB\u0007", "tiene caracteres que no se ven")]
    [InlineData("empresa", "Direccion", "<script>alert(1)</script>\u0001", "tiene caracteres que no se ven")]
    [InlineData("empresa", "Ubigeo", "15", "El ubigeo son seis dígitos")]
    [InlineData("caja", "Boletas", "F001", "La serie de las boletas empieza con B")]
    [InlineData("caja", "Boletas", "BC01", "BC y BD son para las notas")]
    [InlineData("caja", "NotasCredito", "../1", "Escriba BC")]
    [InlineData("regimen", "Categoria", "9", "Escriba 1, 2 o especial")]
    [InlineData("regimen", "Ambar", "ochenta", "Escriba un porcentaje de 1 a 100")]
    [InlineData("regimen", "SegundoAviso", "10", "mayor que el del primer aviso")]
    [InlineData("regimen", "AlPasar", "99", "Esto no se entiende")]
    [InlineData("canal", "Tipo", "Paloma", "Esto no se entiende")]
    [InlineData("canal", "GenericoDireccion", "http://pse.ejemplo.pe", "debe empezar con https")]
    [InlineData("canal", "GenericoDireccion", "file:///etc/passwd", "no es una dirección")]
    public async Task Save_WrongField_IsRefusedBesideTheFieldAndChangesNothing(string section, string field, string value, string sentence)
    {
        (string Name, string Value)[] good = section switch
        {
            "empresa" => Empresa,
            "caja" => [("Boletas", "B001"), ("NotasCredito", "BC01"), ("NotasDebito", "BD01")],
            "regimen" => Regimen("1"),
            _ => [("Tipo", "Generico"), ("GenericoDireccion", "https://pse.ejemplo.pe")],
        };
        string before = await VersionAsync(section);

        FormAnswer refused = await SaveAsync(section, [.. good.Where(one => one.Name != field), (field, value)]);

        Assert.Equal(200, refused.Status);
        Assert.Contains(sentence, refused.Page, StringComparison.Ordinal);
        Assert.Contains($"id=\"{field}-falta\"", refused.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await RawAsync(section), StringComparison.Ordinal);
        Assert.Equal(before, await VersionAsync(section));
    }

    [Fact]
    public async Task Save_MarkupInTheName_IsShownAsText()
    {
        await SaveAsync("empresa", [.. Empresa.Where(static one => one.Name != "NombreComercial"), ("NombreComercial", "<b onclick=x>Bodega</b>")]);

        using HttpResponseMessage door = await shop.Anonymous.GetAsync("/ingresar");
        string source = await door.Content.ReadAsStringAsync();
        await SaveAsync("empresa", Empresa);

        Assert.DoesNotContain("<b onclick", source, StringComparison.Ordinal);
        Assert.Contains("&lt;b onclick=x&gt;Bodega&lt;/b&gt;", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_OldVersion_IsRefusedAndShowsWhatTheOtherSaved()
    {
        string version = await VersionAsync("empresa");
        await SaveAsync("empresa", Empresa);

        FormAnswer late = await shop.Admin.FillAsync("/ajustes/empresa", [.. Empresa.Where(static one => one.Name != "NombreComercial"), ("NombreComercial", "Tarde"), ("Version", version)]);

        Assert.Contains("Otra persona cambió estos ajustes", late.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"Bodega Nueva\"", late.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"Tarde\"", late.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_Channel_KeepsTheTokenSecretAndTriesItBeforeUse()
    {
        await using PosApp app = await PosApp.StartAsync();
        using ApiClient admin = await ApiClient.EnterAsync(app);
        (string, string)[] fields = [("Tipo", "Generico"), ("GenericoDireccion", app.Sandbox!.ToString()), ("GenericoToken", "token-muy-secreto"), ("GenericoResumenes", "true")];

        FormAnswer tried = await admin.FillAsync("/ajustes/canal?handler=Probar", [.. fields, ("Version", "0")]);
        FormAnswer saved = await admin.FillAsync("/ajustes/canal", [.. fields, ("Version", "0")]);
        FormAnswer moved = await admin.FillAsync("/ajustes/canal?handler=Probar", ("Tipo", "Generico"), ("GenericoDireccion", "http://127.0.0.1:9"), ("Version", "1"));

        Assert.Contains("id=\"prueba\"", tried.Page, StringComparison.Ordinal);
        Assert.Contains("Responde", tried.Page, StringComparison.Ordinal);
        Assert.Equal(302, saved.Status);
        Assert.Contains("iz-note-bad", moved.Page, StringComparison.Ordinal);
        string page = await admin.PageAsync("/ajustes/canal");
        Assert.DoesNotContain("token-muy-secreto", page, StringComparison.Ordinal);
        Assert.Contains("Guardada; escriba para cambiarla", page, StringComparison.Ordinal);
        using PosDatabase database = PosDatabase.InFile(Path.Combine(app.DataFolder, "samplepos.db"));
        await using System.Data.Common.DbConnection connection = await database.OpenAsync();
        string kept = string.Join('\n', await connection.QueryAsync<string>("SELECT contenido FROM pos_ajustes UNION ALL SELECT COALESCE(antes, '') || COALESCE(despues, '') FROM pos_auditoria"));
        Assert.DoesNotContain("token-muy-secreto", kept, StringComparison.Ordinal);
        Assert.Contains("secreto:", kept, StringComparison.Ordinal);
        Assert.Contains("\"genericoToken\":\"•••\"", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Demostración", await admin.PageAsync("/boletas"), StringComparison.Ordinal);
    }

    private static (string Name, string Value)[] Regimen(string category) =>
    [
        ("Perfil", "nrus"), ("Categoria", category), ("AlPasar", "RequireAcknowledgement"), ("Empresas", "AllowAll"), ("Ambar", "80"), ("Rojo", "95"),
        ("PrimerAviso", "75"), ("SegundoAviso", "90"),
    ];

    private async Task<FormAnswer> SaveAsync(string section, params (string Name, string Value)[] fields) =>
        await shop.Admin.FillAsync($"/ajustes/{section}", [.. fields, ("Version", await VersionAsync(section))]);

    private async Task<string> VersionAsync(string section)
    {
        string page = await shop.Admin.PageAsync($"/ajustes/{section}");
        int at = page.IndexOf("name=\"Version\" value=\"", StringComparison.Ordinal) + 22;
        return page[at..page.IndexOf('"', at)];
    }

    private async Task<string> RawAsync(string section)
    {
        using HttpResponseMessage response = await shop.Admin.GetAsync($"/ajustes/{section}");
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<string> SellAsync()
    {
        (int status, JsonElement body) = await shop.Seller.SellAsync(new
        {
            key = Guid.NewGuid().ToString("N"),
            lines = new[] { new { productId = await shop.Seller.ProductAsync("PAN01"), quantity = "1" } },
            method = "yape",
        });
        Assert.Equal(200, status);
        return body.GetProperty("number").GetString()!;
    }
}
