using System.Data.Common;
using Dapper;
using IziSales.Testing;
using SamplePos.Data;
using SamplePos.E2E.TiendaWeb;

namespace SamplePos.E2E.PedidosWeb;

/// <summary>What people buy in the web shop gets its boleta here: once, and by whom it should.</summary>
public sealed class OrdersTests(UnconnectedShop unconnected) : IClassFixture<UnconnectedShop>
{
    [Fact]
    public async Task Webhook_Repeated_WaitsForAPersonAndIsIssuedOnce()
    {
        await using OrdersBench bench = await OrdersBench.StartAsync();
        long id = bench.Sell("Rosa Quispe", "23.60");

        for (int i = 0; i < 5; i++)
        {
            Assert.Equal(200, await bench.TellAsync(id));
        }

        await bench.UntilAsync("/pedidos", $"Pedido {id}", "Rosa Quispe", "IZI-WOO-023");
        string first = await bench.IssueAsync(id);
        string second = await bench.IssueAsync(id);
        await bench.TellAsync(id);
        await bench.IdleAsync();

        Assert.Contains($"El pedido {id} tiene su boleta B001-1.", first, StringComparison.Ordinal);
        Assert.Contains($"El pedido {id} tiene su boleta B001-1.", second, StringComparison.Ordinal);
        Assert.Contains("/boletas/B001-1", await bench.UntilAsync("/pedidos?estado=emitidos", "Aceptada"), StringComparison.Ordinal);
        Assert.DoesNotContain("B001-2", await bench.Admin.PageAsync("/boletas"), StringComparison.Ordinal);
        Assert.Equal([("admin", "B001-1"), ("admin", "B001-1")], await AuditedAsync(bench));
    }

    [Fact]
    public async Task Poll_OrderThatNoWebhookToldOf_FindsIt()
    {
        await using OrdersBench bench = await OrdersBench.StartAsync();
        long id = bench.Sell("Luis Mamani", "59.90");

        FormAnswer asked = await bench.Admin.FillAsync("/pedidos?handler=Buscar");

        Assert.Contains("Encontrados=1", asked.Location, StringComparison.OrdinalIgnoreCase);
        await bench.UntilAsync("/pedidos", $"Pedido {id}", "Luis Mamani", "59.90");
        Assert.Contains($"Pedido {id}", await bench.Admin.PageAsync("/pedidos?q=mamani"), StringComparison.Ordinal);
        Assert.Contains("Ningún pedido coincide", await bench.Admin.PageAsync("/pedidos?q=nadie"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetAside_CorrectedInTheShop_IsIssued()
    {
        await using OrdersBench bench = await OrdersBench.StartAsync();
        long id = bench.Sell("Ana Torres", "850.00");
        await bench.TellAsync(id);
        await bench.UntilAsync("/pedidos?estado=apartados", $"Pedido {id}", "IZI-WOO-009");

        bench.Identify(id, "45678912");
        string issued = await bench.IssueAsync(id);

        Assert.Contains($"El pedido {id} tiene su boleta B001-1.", issued, StringComparison.Ordinal);
        Assert.DoesNotContain($"Pedido {id}", await bench.Admin.PageAsync("/pedidos?estado=apartados"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limit_Passed_IsIssuedOnlyWhenSomebodySaysSo()
    {
        await using OrdersBench bench = await OrdersBench.StartAsync();
        long id = bench.Sell("Ana Torres", "11000.00", "45678912");
        await bench.TellAsync(id);
        await bench.UntilAsync("/pedidos", $"Pedido {id}");

        string asked = await bench.IssueAsync(id);
        string issued = await bench.IssueAsync(id, confirmed: true);

        Assert.Contains("queda apartado. Con esta venta: El mes suma", asked, StringComparison.Ordinal);
        Assert.Contains("Entiendo y quiero emitir este pedido.", asked, StringComparison.Ordinal);
        Assert.Contains($"El pedido {id} tiene su boleta B001-1.", issued, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Automatic_PaidOrder_IsIssuedByItselfAndItsShopIsTold()
    {
        await using OrdersBench bench = await OrdersBench.StartAsync("Automatica");
        long id = bench.Sell("Rosa Quispe", "23.60");

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => bench.TellAsync(id)));
        await bench.UntilAsync("/pedidos?estado=emitidos", $"Pedido {id}", "/boletas/B001-1", "Aceptada");
        await bench.IdleAsync();

        Assert.DoesNotContain("B001-2", await bench.Admin.PageAsync("/boletas"), StringComparison.Ordinal);
        await Patience.UntilAsync(() => bench.Web.Orders.NotesOf(id).Count > 0 && bench.Web.Orders[id]["meta_data"]!.ToJsonString().Contains("Aceptada", StringComparison.Ordinal));
        Assert.Contains("B001-1", Assert.Single(bench.Web.Orders.NotesOf(id))!["note"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_WhereCustomersReachTheTill_LeadsToTheirBoletaAndNoOther()
    {
        await using OrdersBench bench = await OrdersBench.StartAsync("Automatica", ("DireccionPublica", "https://boletas.ejemplo.pe/"), ("Nota", "Customer"));
        long id = bench.Sell("Rosa Quispe", "23.60");
        await bench.TellAsync(id);
        await Patience.UntilAsync(() => bench.Web.Orders.NotesOf(id).Count > 0);
        string note = bench.Web.Orders.NotesOf(id)[0]!["note"]!.GetValue<string>();
        Uri link = new(note[note.IndexOf("https://boletas.ejemplo.pe/", StringComparison.Ordinal)..]);
        using ApiClient anybody = new(bench.App);

        using HttpResponseMessage right = await anybody.GetAsync(link.AbsolutePath);
        using HttpResponseMessage other = await anybody.GetAsync(link.AbsolutePath.Replace("B001-1", "B001-2", StringComparison.Ordinal));

        Assert.Equal((200, "application/pdf"), ((int)right.StatusCode, right.Content.Headers.ContentType?.MediaType));
        Assert.Equal(404, (int)other.StatusCode);
        Assert.True(bench.Web.Orders.NotesOf(id)[0]!["customer_note"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("DireccionPublica", "http://localhost:5080", "solo existe en esta máquina")]
    [InlineData("Estados", "Completado", "no es un estado de WooCommerce")]
    public async Task Settings_WrongField_IsRefusedBesideIt(string field, string value, string sentence)
    {
        FormAnswer refused = await unconnected.Bench.SaveAsync("", (field, value));

        Assert.Equal(200, refused.Status);
        Assert.Contains(sentence, refused.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refund_AfterTheBoleta_ShowsWhatWasGivenBack()
    {
        await using OrdersBench bench = await OrdersBench.StartAsync("Automatica");
        long id = bench.Sell("Rosa Quispe", "23.60");
        await bench.TellAsync(id);
        await bench.UntilAsync("/pedidos?estado=emitidos", "Aceptada");

        bench.Refund(id, "10.00");
        await bench.TellAsync(id);

        string page = await bench.UntilAsync("/pedidos?estado=emitidos", "Devuelto con");
        Assert.Contains("/boletas/BC01-1", page, StringComparison.Ordinal);
        Assert.Contains("por S/ 10.00", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_SeveralWaiting_AreIssuedOneAfterAnother()
    {
        await using OrdersBench bench = await OrdersBench.StartAsync();
        long[] ids = [.. Enumerable.Range(0, 4).Select(i => bench.Sell($"Cliente Número{i}", "12.00"))];
        await bench.Admin.FillAsync("/pedidos?handler=Buscar");
        await bench.UntilAsync("/pedidos", [.. ids.Select(static id => $"Pedido {id}")]);

        await bench.Admin.FillAsync("/pedidos?handler=Todos");

        await bench.UntilAsync("/pedidos?estado=emitidos", [.. ids.Select(static id => $"Pedido {id}")]);
        Assert.Contains("Por emitir: ninguno", await bench.Admin.PageAsync("/pedidos"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shop_Down_SaysSoAndLosesNothing()
    {
        await using OrdersBench bench = await OrdersBench.StartAsync();
        long id = bench.Sell("Rosa Quispe", "23.60");
        await bench.TellAsync(id);
        await bench.UntilAsync("/pedidos", $"Pedido {id}");
        bench.Web.IsDown = true;

        string refused = await bench.IssueAsync(id);
        FormAnswer asked = await bench.Admin.FillAsync("/pedidos?handler=Buscar");
        bench.Web.IsDown = false;

        Assert.Contains("El pedido queda como estaba.", refused, StringComparison.Ordinal);
        Assert.Equal(200, asked.Status);
        Assert.Contains($"El pedido {id} tiene su boleta B001-1.", await bench.IssueAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Webhook_FromElsewhere_IsRefused()
    {
        await using OrdersBench bench = await OrdersBench.StartAsync();
        long id = bench.Sell("Rosa Quispe", "23.60");

        int[] statuses = [await bench.TellAsync(id, "otro secreto"), await bench.TellAsync(id, hook: "/woo/otra/avisos")];

        Assert.Equal([401, 404], statuses);
        Assert.DoesNotContain($"Pedido {id}", await bench.Admin.PageAsync("/pedidos"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_ByOneWhoOnlyLooks_IsForbidden()
    {
        await using OrdersBench bench = await OrdersBench.StartAsync();
        long id = bench.Sell("Rosa Quispe", "23.60");
        await bench.TellAsync(id);
        await bench.UntilAsync("/pedidos", $"Pedido {id}");
        await bench.App.AddPersonAsync("conta", "lector");
        using ApiClient viewer = await ApiClient.EnterAsync(bench.App, "conta", PosApp.SellerPassword);

        FormAnswer[] answers =
        [
            await viewer.FillAsync("/pedidos?handler=Emitir", ("pedido", $"{id}")), await viewer.FillAsync("/pedidos?handler=Todos"), await viewer.FillAsync("/pedidos?handler=Buscar"),
        ];

        Assert.All(answers, static answer => Assert.StartsWith("/sin-permiso", new Uri(new Uri("http://tienda"), answer.Location).AbsolutePath, StringComparison.Ordinal));
        string page = await viewer.PageAsync("/pedidos");
        Assert.Contains($"Pedido {id}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Emitir todos", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_WithoutOrders_LeaveThemAlone()
    {
        await using OrdersBench bench = await OrdersBench.StartAsync("Ninguna");
        long id = bench.Sell("Rosa Quispe", "23.60");

        Assert.Equal(404, await bench.TellAsync(id));
        Assert.Contains("Aquí no se miran pedidos", await bench.Admin.PageAsync("/pedidos"), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cretoDeLosAvisos", await bench.Admin.PageAsync("/ajustes/tienda-web"), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<(string Who, string What)>> AuditedAsync(OrdersBench bench)
    {
        using PosDatabase database = PosDatabase.InFile(Path.Combine(bench.App.DataFolder, "samplepos.db"));
        await using DbConnection connection = await database.OpenAsync();
        return [.. await connection.QueryAsync<(string, string)>("SELECT usuario, despues FROM pos_auditoria WHERE accion = 'pedido-web' ORDER BY id")];
    }
}
