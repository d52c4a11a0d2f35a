using System.Net;

namespace IziSales.Sandbox.Tests;

/// <summary>The switches on the page.</summary>
public sealed class FormTests
{
    [Fact]
    public async Task Fault_FromThePage_WaitsAndIsShown()
    {
        await using Banco banco = await Banco.AbrirAsync();

        HttpResponseMessage answer = await PostAsync(banco, "_sandbox/fallas", "same-origin", new() { ["kind"] = "drop-after", ["on"] = "summary", ["times"] = "2", ["codigo"] = "", ["serie"] = "B001" });

        Assert.Equal((HttpStatusCode.SeeOther, "/"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        SandboxFault fault = Assert.Single(banco.Sandbox.Faults.Pending);
        Assert.Equal((SandboxFaultKind.DropAfter, SandboxOperation.Summary, 2, "B001"), (fault.Kind, fault.On, fault.Times, fault.Serie));
        Assert.Contains("Registrar y cortar sin responder · Envío de resúmenes y bajas · serie B001 · 2 veces", await banco.Http.GetStringAsync(banco.Server.BaseAddress), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("none", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    public async Task Fault_FromAnotherSite_IsRefused(string? site, HttpStatusCode status)
    {
        await using Banco banco = await Banco.AbrirAsync();

        HttpResponseMessage answer = await PostAsync(banco, "_sandbox/fallas", site, new() { ["kind"] = "reject", ["on"] = "send", ["times"] = "1" });

        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(banco.Sandbox.Faults.Pending);
    }

    [Theory]
    [InlineData("explode", "1", "")]
    [InlineData("reject", "0", "")]
    [InlineData("reject", "1", "17")]
    public async Task Fault_NotUnderstood_IsRefusedInWords(string kind, string times, string codigo)
    {
        await using Banco banco = await Banco.AbrirAsync();

        HttpResponseMessage answer = await PostAsync(banco, "_sandbox/fallas", "same-origin", new() { ["kind"] = kind, ["on"] = "send", ["times"] = times, ["codigo"] = codigo });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("La falla no se entiende", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(banco.Sandbox.Faults.Pending);
    }

    [Fact]
    public async Task Buttons_TakeFaultsAwayAndForget()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.EnviarAsync();
        banco.Sandbox.Faults.Enqueue(SandboxFaultKind.Reject);

        await PostAsync(banco, "_sandbox/fallas/quitar", "same-origin", []);
        await PostAsync(banco, "_sandbox/olvidar", "same-origin", []);

        Assert.Empty(banco.Sandbox.Faults.Pending);
        Assert.Equal((0, 0), (banco.Sandbox.Count, banco.Sandbox.Recibidos.Count));
    }

    [Fact]
    public async Task Page_Tickets_AreShownWhileTheyAreOpen()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.Client.SendSummaryAsync(Banco.Firmado(Banco.Resumen(1, Banco.Linea("B001-1", Ubl.EstadoItemResumen.Adicionar))));

        string open = await banco.Http.GetStringAsync(banco.Server.BaseAddress);
        banco.Time.Advance(TimeSpan.FromSeconds(2));
        string done = await banco.Http.GetStringAsync(banco.Server.BaseAddress);
        string page = await banco.Http.GetStringAsync(new Uri(banco.Server.BaseAddress, "recibidos/1"));

        Assert.Contains("10412365785-RC-20260115-1, hasta las 11:00:02", open, StringComparison.Ordinal);
        Assert.DoesNotContain("Tickets abiertos", done, StringComparison.Ordinal);
        Assert.Contains("10412365785-03-B001-1: Aceptado", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Fallas_OfThePage_AreAllThereAre()
    {
        Assert.Equal(Enum.GetValues<SandboxFaultKind>().Order(), Pages.Fallas.Todas.Select(static row => row.Kind).Order());
        Assert.Equal(Enum.GetValues<SandboxOperation>().Order(), Pages.Fallas.Llamadas.Select(static row => row.Operation).Order());
    }

    private static async Task<HttpResponseMessage> PostAsync(Banco banco, string path, string? site, Dictionary<string, string> values)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(banco.Server.BaseAddress, path)) { Content = new FormUrlEncodedContent(values) };
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        return await banco.Http.SendAsync(request);
    }
}
