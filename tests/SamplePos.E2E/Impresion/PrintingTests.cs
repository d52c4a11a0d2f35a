using System.Text;
using System.Text.Json;
using IziSales.Testing;

namespace SamplePos.E2E.Impresion;

/// <summary>The till and its printer, without a browser: a sale prints once, a second print says so, and no printer keeps anybody from selling.</summary>
public sealed class PrintingTests(RunningShop shop) : IClassFixture<RunningShop>, IAsyncLifetime
{
    private readonly FakeTcpPrinter _printer = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await SaveAsync(("Direccion", ""));
        await _printer.DisposeAsync();
    }

    [Fact]
    public async Task Print_FirstAndAgain_MarksTheSecondAsReprint()
    {
        await SaveAsync(("Direccion", _printer.Uri));
        string number = await SellAsync();

        JsonElement first = await PrintAsync(number);
        string paper = Text(await _printer.NextJobAsync());
        await AssertFinishedAsync(number);
        JsonElement again = await PrintAsync(number);
        string copy = Text(await _printer.NextJobAsync());

        Assert.Equal(($"Imprimiendo {number}…", $"Reimprimiendo {number}…"), (first.GetProperty("sentence").GetString(), again.GetProperty("sentence").GetString()));
        Assert.Contains(number, paper, StringComparison.Ordinal);
        Assert.DoesNotContain("REIMPRESI", paper, StringComparison.Ordinal);
        Assert.Contains("REIMPRESI", copy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sale_WithAutomaticPrinting_PrintsItsTicketOnceAndOpensTheDrawerForCash()
    {
        await SaveAsync(("Direccion", _printer.Uri), ("Automatica", "true"), ("Cajon", "true"));
        string key = Guid.NewGuid().ToString("N");
        string number = await SellAsync(key, "efectivo");
        await SellAsync(key, "efectivo");

        byte[] job = await _printer.NextJobAsync();
        await AssertFinishedAsync(number);

        Assert.Contains(number, Text(job), StringComparison.Ordinal);
        Assert.True(job.AsSpan().IndexOf("\u001bp"u8) >= 0, "The drawer was not opened.");
        Assert.Single(_printer.Jobs);
    }

    [Fact]
    public async Task Sale_PrinterOutOfPaper_IsSoldAllTheSameAndSaysSoInTheHeader()
    {
        _printer.Mood = new FakePrinterMood { HasPaper = false };
        await SaveAsync(("Direccion", _printer.Uri), ("Automatica", "true"));
        string number = await SellAsync();

        JsonElement status = await UntilAsync(static status => status.GetProperty("tone").GetString() == "bad");
        Assert.Equal("sin papel", status.GetProperty("word").GetString());
        Assert.Contains("En espera", await shop.Seller.PageAsync("/impresion"), StringComparison.Ordinal);

        _printer.Mood = new FakePrinterMood();
        Assert.Contains(number, Text(await _printer.NextJobAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Job_PrinterHangsUpInTheMiddle_AsksAPersonAndPrintsAgainOnlyOnDemand()
    {
        _printer.Mood = new FakePrinterMood { ReadsAtMost = 16, HangsUpAfter = 200 };
        await SaveAsync(("Direccion", _printer.Uri));
        string number = await SellAsync();
        await PrintAsync(number);
        await UntilAsync(static status => status.GetProperty("word").GetString()!.Contains("por revisar", StringComparison.Ordinal));

        string page = await shop.Seller.PageAsync("/impresion");
        Assert.Contains("¿Salió completo?", page, StringComparison.Ordinal);
        _printer.Mood = new FakePrinterMood();
        FormAnswer answer = await shop.Seller.FillAsync("/impresion?handler=Reimprimir", ("clave", Key(page, number)));

        Assert.Equal(302, answer.Status);
        Assert.Contains("REIMPRESI", Text(await _printer.NextJobAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_FromTheSettings_PrintsWithoutSaving()
    {
        FormAnswer answer = await shop.Admin.FillAsync("/ajustes/impresora?handler=Probar", [.. await FieldsAsync(("Direccion", _printer.Uri))]);

        Assert.Equal(200, answer.Status);
        Assert.Contains("ticket de prueba", answer.Page, StringComparison.Ordinal);
        Assert.Contains("PRUEBA DE IMPRESORA", Text(await _printer.NextJobAsync()), StringComparison.Ordinal);
        Assert.Equal("sin impresora", (await shop.Seller.ReadAsync("/api/printer/status")).GetProperty("word").GetString());
    }

    [Fact]
    public async Task Test_NobodyAnswers_SaysWhatToDo()
    {
        FormAnswer answer = await shop.Admin.FillAsync("/ajustes/impresora?handler=Probar", [.. await FieldsAsync(("Direccion", NobodysPort.At("tcp")))]);

        Assert.Equal(200, answer.Status);
        Assert.Contains("iz-note-bad", answer.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Direccion", "http://192.168.1.50", "impresora")]
    [InlineData("Direccion", "file:///etc/passwd", "no es una impresora")]
    [InlineData("Direccion", "file:///dev/../etc/passwd", "no es una impresora")]
    [InlineData("Perfil", "la-de-mi-tia", "Elija uno de la lista")]
    [InlineData("Columnas", "7", "Escriba un número de 24 a 96")]
    [InlineData("Columnas", "muchas", "no es un número")]
    public async Task Save_WhatMakesNoSense_IsRefusedAtItsField(string field, string value, string said)
    {
        FormAnswer answer = await shop.Admin.FillAsync("/ajustes/impresora", [.. await FieldsAsync((field, value))]);

        Assert.Equal(200, answer.Status);
        Assert.Contains("No se guardó", answer.Page, StringComparison.Ordinal);
        Assert.Contains(said, answer.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_WithoutAPrinter_SaysWhereToPutOne()
    {
        await SaveAsync(("Direccion", ""));

        JsonElement answer = await PrintAsync(await SellAsync());

        Assert.Equal("warn", answer.GetProperty("tone").GetString());
        Assert.Contains("Ajustes", answer.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_Viewer_MayNot()
    {
        using HttpResponseMessage print = await shop.Viewer.PostAsync($"/api/sales/{await SellAsync()}/print", new { });
        using HttpResponseMessage page = await shop.Viewer.GetAsync("/impresion");

        Assert.NotEqual(200, (int)print.StatusCode);
        Assert.NotEqual(200, (int)page.StatusCode);
    }

    private static string Text(byte[] job) => Encoding.Latin1.GetString(job);

    private static string Key(string page, string number)
    {
        int end = page.IndexOf($"-03-{number}\"", StringComparison.Ordinal) + $"-03-{number}".Length;
        int start = page.LastIndexOf('"', end - 1) + 1;
        return page[start..end];
    }

    private async Task<JsonElement> PrintAsync(string number)
    {
        (int status, JsonElement body) = await shop.Seller.SellAsync(new { }, $"/api/sales/{number}/print");
        Assert.Equal(200, status);
        return body;
    }

    private async Task AssertFinishedAsync(string number)
    {
        await UntilAsync(static status => status.GetProperty("word").GetString() is "lista" or "sin novedad");
        Assert.Contains(number, await shop.Seller.PageAsync("/impresion"), StringComparison.Ordinal);
    }

    private Task<JsonElement> UntilAsync(Func<JsonElement, bool> isSo) => Patience.SeeAsync(() => shop.Seller.ReadAsync("/api/printer/status"), isSo);

    private async Task SaveAsync(params (string Name, string Value)[] fields)
    {
        FormAnswer answer = await shop.Admin.FillAsync("/ajustes/impresora", [.. await FieldsAsync(fields)]);
        Assert.True(answer.Status == 302, answer.Page);
    }

    private async Task<List<(string Name, string Value)>> FieldsAsync(params (string Name, string Value)[] fields)
    {
        string page = await shop.Admin.PageAsync("/ajustes/impresora");
        const string Before = "name=\"Version\" value=\"";
        int start = page.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        List<(string Name, string Value)> all = [("Version", page[start..page.IndexOf('"', start)]), .. fields];
        foreach ((string name, string value) in new[] { ("Direccion", ""), ("Perfil", "generic-80"), ("Columnas", "") })
        {
            if (all.TrueForAll(field => field.Name != name))
            {
                all.Add((name, value));
            }
        }

        return all;
    }

    private async Task<string> SellAsync(string? key = null, string method = "yape")
    {
        (int status, JsonElement body) = await shop.Seller.SellAsync(new
        {
            key = key ?? Guid.NewGuid().ToString("N"),
            lines = new[] { new { productId = await shop.Seller.ProductAsync("PAN01"), quantity = "1" } },
            method,
        });
        Assert.True(status == 200, body.ToString());
        return body.GetProperty("number").GetString()!;
    }
}
