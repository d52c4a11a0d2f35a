using System.Net.Http.Json;
using Microsoft.Playwright;

namespace SamplePos.E2E;

/// <summary>What the admin does about a boleta that was issued, in a real browser.</summary>
[Collection(Browsers.Counter.Name)]
public sealed class AnnulmentTests(Shop shop)
{
    [SkippableFact]
    public async Task Annul_AcceptedBoleta_WaitsForSunatAndEndsAnulada()
    {
        await using Till till = await shop.OpenAsync();
        string number = await SellAsync(till, "Aceptada");
        IPage page = till.Page;
        await page.GotoAsync($"/boletas/{number}");

        await page.GetByText("Anular", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("¿Por qué se anula?").FillAsync("Error en el precio");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Anular {number}" }).ClickAsync();

        await page.Locator(".iz-timeline").GetByText("Se pidió anularla").WaitForAsync();
        await page.Locator("#estado").GetByText("Anulada", new() { Exact = true }).WaitForAsync();
        Assert.Contains("Error en el precio", await page.Locator(".iz-timeline").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("main summary").CountAsync());
        await page.GotoAsync("/boletas?estado=anuladas");
        await page.GetByRole(AriaRole.Link, new() { Name = number }).WaitForAsync();
        await page.GotoAsync($"/api/sales/{number}/ticket");
        Assert.Contains("ANULAD", await page.Locator("body").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Annul_PseThatCannot_OffersTheNotaDeCreditoAndIssuesIt()
    {
        await using PosApp app = await PosApp.StartAsync(null, $"--SamplePos:PseUrl={shop.App.Sandbox}", "--SamplePos:Serie=B009");
        await using Till till = await shop.OpenAsync(app);
        string number = await SellAsync(till, "Aceptada");
        IPage page = till.Page;
        await page.GotoAsync($"/boletas/{number}");
        await page.GetByText("Anular", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("¿Por qué se anula?").FillAsync("Error en el precio");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Anular {number}" }).ClickAsync();

        await page.GetByRole(AriaRole.Alert).GetByText("El canal configurado no anula").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Emitir la nota de crédito" }).ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = "Nota de crédito BC01-1" }).WaitForAsync();
        await page.Locator("#estado").GetByText("Aceptada", new() { Exact = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "BC01-1" }).WaitForAsync();
        Assert.Equal(0, await page.Locator("main summary").CountAsync());
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Reissue_RejectedBoleta_TakesTheNextNumberAndBothAreLinked()
    {
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app);
        using (HttpClient sandbox = new() { BaseAddress = app.Sandbox })
        {
            using HttpResponseMessage planned = await sandbox.PostAsJsonAsync("/_sandbox/faults", new { faults = new[] { new { kind = "reject", codigo = 2800, times = 1 } } });
            Assert.True(planned.IsSuccessStatusCode);
        }

        string number = await SellAsync(till, "Rechazada: 2800");
        IPage page = till.Page;
        await page.GotoAsync("/boletas?estado=revisar");
        await page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Emitir de nuevo" }).ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = "Boleta B001-2" }).WaitForAsync();
        await page.Locator("#estado").GetByText("Aceptada", new() { Exact = true }).WaitForAsync();
        Assert.Contains("Efectivo", await page.Locator(".iz-letter-head").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("0.20", await page.Locator(".iz-letter-total").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await page.Locator("#estado").GetByText("Emitida de nuevo", new() { Exact = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "B001-2" }).WaitForAsync();
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Page_OfASeller_ShowsTheBoletaAndNothingToDo()
    {
        await using Till admin = await shop.OpenAsync();
        string number = await SellAsync(admin, "Aceptada");
        await using Till till = await shop.OpenAsync(user: "maria", password: PosApp.SellerPassword);

        await till.Page.GotoAsync($"/boletas/{number}");

        await till.Page.Locator("#estado").GetByText("Aceptada", new() { Exact = true }).WaitForAsync();
        Assert.Equal(0, await till.Page.Locator(".iz-act").CountAsync());
        Assert.Equal(403, await till.Page.EvaluateAsync<int>(
            """
            async number => {
              const body = new URLSearchParams({ Motivo: 'Error en el precio', __RequestVerificationToken: document.querySelector('meta[name="izi-token"]').content });
              const answer = await fetch(`/boletas/${number}?handler=Anular`, { method: 'POST', body, redirect: 'manual', headers: { accept: 'application/json' } });
              return answer.type === 'opaqueredirect' ? 403 : answer.status;
            }
            """,
            number));
    }

    private static async Task<string> SellAsync(Till till, string ends)
    {
        await till.Page.Locator("#buscar").WaitForAsync();
        await till.ScanAsync("PAN01");
        string number = await till.ChargeAsync();
        await till.Page.Locator("#hechoEstado").GetByText(ends).WaitForAsync();
        return number;
    }
}
