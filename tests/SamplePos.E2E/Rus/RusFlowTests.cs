using System.Text.Json;
using IziSales.Testing;
using Microsoft.Playwright;

namespace SamplePos.E2E.Rus;

/// <summary>The panel and the purchases as a person sees them.</summary>
[Collection(Browsers.Books.Name)]
public sealed class RusFlowTests(Shop shop)
{
    [SkippableFact]
    public async Task Purchase_NotedCorrectedAndTakenBack_MovesTheMeterAndThePanel()
    {
        Tools.Chromium.Require();
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app);
        IPage page = till.Page;
        await page.Locator("#medidor").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Anotar compras" }).ClickAsync();
        await NoteAsync(page, "F001-00123", "4200");
        await page.GetByText("La compra quedó anotada").WaitForAsync();
        Assert.Contains("S/ 4,200 de 5,000", await page.Locator("#medidor").InnerTextAsync(), StringComparison.Ordinal);

        await NoteAsync(page, "f001-123", "4200");
        await page.GetByText("La F001-123 de ese proveedor ya está anotada.").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ver la que ya está" }).ClickAsync();
        await page.GetByLabel("Total, en soles").FillAsync("8200.50");
        await page.GetByRole(AriaRole.Button, new() { Name = "Guardar la corrección" }).ClickAsync();
        await page.Locator(".iz-letter-total").GetByText("8,200.50").WaitForAsync();
        await page.GotoAsync("/rus");
        await page.GetByText("las compras, que son más").First.WaitForAsync();
        await page.GetByText("Con el tope del régimen pasado ya no corresponde la cuota").WaitForAsync();
        await page.Locator(".iz-period").First.GetByText("S/ 3,200.50").WaitForAsync();

        await page.Locator(".iz-period").First.GetByText("Pasó el tope del régimen por").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "nov 2026" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Distribuidora del Norte" }).ClickAsync();
        await page.GetByLabel("¿Por qué no va?").FillAsync("Se devolvió todo");
        await page.GetByRole(AriaRole.Button, new() { Name = "Quitar la compra" }).ClickAsync();
        await page.GetByText("Sin compras en").WaitForAsync();
        Assert.Contains("S/ 0 de 5,000", await page.Locator("#medidor").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Sale_AboveTheLimit_IsConfirmedByNameAndStaysInThePanel()
    {
        await using PosApp app = await PosApp.StartAsync();
        using ApiClient admin = await ApiClient.EnterAsync(app);
        int cheese = await admin.ProductAsync("QUE01");
        object sale = Big(cheese, confirmed: true);
        (int asked, JsonElement question) = await admin.SellAsync(Big(cheese, confirmed: false));
        (int sold, JsonElement boleta) = await admin.SellAsync(sale);
        await admin.SellAsync(sale);
        JsonElement status = await admin.ReadAsync("/api/rus/status");
        string panel = await admin.TextAsync("/rus");

        Assert.Equal((409, 200), (asked, sold));
        Assert.Contains("pasa el tope", question.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(("exceeded", 8_800m, 0m, 87_200m), (status.GetProperty("level").GetString(), status.GetProperty("monthDetail").GetProperty("sales").GetDecimal(), status.GetProperty("monthDetail").GetProperty("left").GetDecimal(), status.GetProperty("yearDetail").GetProperty("left").GetDecimal()));
        Assert.Equal(JsonValueKind.Null, status.GetProperty("quota").ValueKind);
        Assert.Contains($"{boleta.GetProperty("number").GetString()} Tope pasado", panel, StringComparison.Ordinal);
        Assert.Contains("confirmó Administrador · el mes quedó en S/ 8,800.00 y el año en S/ 8,800.00", panel, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ruc", "20100066604", "El RUC del proveedor no es válido")]
    [InlineData("Fecha", "2030-01-01", "La fecha no es válida")]
    [InlineData("Fecha", "ayer", "La fecha no es válida")]
    [InlineData("Importe", "-5", "El importe no es válido")]
    [InlineData("Importe", "1.234", "El importe no es válido")]
    [InlineData("Importe", "9999999", "El importe no es válido")]
    [InlineData("Numero", "sin", "El número del comprobante no se entiende")]
    [InlineData("Numero", "", "El RUC y el número van juntos")]
    [InlineData("Proveedor", "", "El nombre del proveedor no es válido")]
    [InlineData("Nota", "a\u0007b", "La nota no es válida")]
    [InlineData("Clave", "../x", "La página quedó abierta mucho tiempo")]
    public async Task Purchase_WrongField_IsRefusedAndChangesNothing(string field, string value, string sentence)
    {
        if (shop.App is not { } app)
        {
            return;
        }

        using ApiClient admin = await ApiClient.EnterAsync(app);
        decimal before = (await admin.ReadAsync("/api/rus/status")).GetProperty("yearDetail").GetProperty("purchases").GetDecimal();
        (string Name, string Value)[] good = [("Clave", Guid.NewGuid().ToString("N")), ("Fecha", "2026-01-05"), ("Ruc", "20100066603"), ("Numero", "F001-1"), ("Proveedor", "Distribuidora"), ("Importe", "10"), ("Nota", "")];
        FormAnswer refused = await admin.FillAsync("/compras", [.. good.Select(one => ($"Form.{one.Name}", one.Name == field ? value : one.Value))]);

        Assert.Equal(200, refused.Status);
        Assert.Contains(sentence, refused.Page, StringComparison.Ordinal);
        Assert.Equal(before, (await admin.ReadAsync("/api/rus/status")).GetProperty("yearDetail").GetProperty("purchases").GetDecimal());
    }

    [SkippableFact]
    public async Task Pages_AtEveryWidth_FitAndRead()
    {
        Tools.Chromium.Require();
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app, Gallery.Narrow);
        using ApiClient admin = await ApiClient.EnterAsync(app);
        IPage page = till.Page;
        Gallery gallery = new();
        await gallery.JudgeAsync(page, "/compras", "compras-vacia");
        await admin.SellAsync(Big(await admin.ProductAsync("QUE01"), confirmed: true));
        await page.GotoAsync("/compras");
        await NoteAsync(page, "F001-1", "3120.40");
        await NoteAsync(page, "F001-2", "480");
        await NoteAsync(page, "F001-2", "480");
        await page.GetByText("ya está anotada").WaitForAsync();
        await gallery.JudgeAsync(page, "compras-repetida");
        await gallery.JudgeAsync(page, "/rus", "rus");
        await gallery.JudgeAsync(page, "/compras", "compras");
        await gallery.JudgeAsync(page, "/compras/1", "compra");

        gallery.AssertFlawless();
        Assert.Empty(till.Complaints);
    }

    private static object Big(int cheese, bool confirmed) => new
    {
        key = "ventagrande00001",
        lines = new[] { new { productId = cheese, quantity = "400" } },
        buyer = new { kind = "ruc", number = "10432187654", name = "Comedor Santa Rosa" },
        method = "plin",
        acknowledged = confirmed,
    };

    private static async Task NoteAsync(IPage page, string number, string amount)
    {
        await page.GetByLabel("RUC del proveedor").FillAsync("20100066603");
        await page.GetByLabel("Comprobante").FillAsync(number);
        await page.GetByLabel("Proveedor", new() { Exact = true }).FillAsync("Distribuidora del Norte S.A.C.");
        await page.GetByLabel("Total, en soles").FillAsync(amount);
        await page.GetByRole(AriaRole.Button, new() { Name = "Anotar la compra" }).ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.Load);
    }
}
