using System.Text.Json;
using SamplePos.Ajustes;
using SamplePos.Api;
using SamplePos.Caja;
using SamplePos.Catalogue;
using SamplePos.Features.Ajustes.Cobro;
using SamplePos.Features.Vender;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.Ventas;

namespace SamplePos.Features.Retenidas;

/// <summary>Putting sales aside and taking them up again.</summary>
public static class HeldEndpoints
{
    private const int LongestContent = 64 * 1024;
    private const int LongestName = 60;

    /// <summary>Maps <c>/api/held</c>.</summary>
    public static void MapHeld(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder held = app.MapGroup("/api/held").RequireAuthorization(Permisos.Vender);
        held.MapGet("/", async (HttpContext http, RetenidaStore store, TillDevice device, CancellationToken cancellationToken) =>
            (await store.ListAsync(device.Read(http), cancellationToken)).Select(HeldRow.From)).Describe<IEnumerable<HeldRow>>("listHeld", "Lista las ventas en espera.", [Example]);
        held.MapPost("/", HoldAsync).AddEndpointFilter<AntiforgeryFilter>().AddEndpointFilter<ShopTroubleFilter>()
            .Describe<IEnumerable<HeldRow>>("holdSale", "Deja una venta en espera.", [Example], SaleExamples.Request);
        held.MapPost("/{key}/take", TakeAsync).AddEndpointFilter<AntiforgeryFilter>().AddEndpointFilter<ShopTroubleFilter>()
            .Describe("takeHeld", "Retoma una venta en espera; después ya no está.", new HeldSale(Example.Key, [new(1, "PAN01", null, "Pan francés", 25, false, 12000, null, null, false, "")], 0, null, new("varios", "", ""), "efectivo"));
    }

    private static HeldRow Example { get; } = new HeldRow("9f1c2d3e5b6a4c7d", "Ana Torres", "10:25", "maria", 1670);

    private static async Task<IResult> HoldAsync(SaleRequest sale, HttpContext http, SaleReader reader, RetenidaStore store, TillDevice device, AjusteStore ajustes, CancellationToken cancellationToken)
    {
        // The buyer may be half typed and is judged when the sale is charged.
        SaleDraft draft = await reader.ReadUnpaidAsync(new SaleRequest { Lines = sale.Lines, Discount = sale.Discount }, Vendedor.FacultadesDe(http.User, ajustes.Get(CobroSeccion.Instance)), cancellationToken);
        string content = JsonSerializer.Serialize(sale, JsonSerializerOptions.Web);
        if (draft.Sale is null || !SaleReader.IsKey(sale.Key) || content.Length > LongestContent)
        {
            return Results.Problem(title: draft.Problems.Count > 0 ? draft.Problems[0].Message : "Esta venta no se puede guardar. Vuelva a cargar la página.", statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        string buyer = sale.Buyer?.Name?.Trim() ?? "";
        string name = buyer.Length > 0 ? buyer : draft.Sale.Lines[0].Description;
        await store.HoldAsync(new Retenida(sale.Key!, device.Read(http), name[..Math.Min(name.Length, LongestName)], Vendedor.NombreDe(http.User), reader.TotalOf(draft.Sale), content), cancellationToken);
        return Results.Ok((await store.ListAsync(device.Read(http), cancellationToken)).Select(HeldRow.From));
    }

    private static async Task<IResult> TakeAsync(string key, RetenidaStore store, ProductStore products, CancellationToken cancellationToken)
    {
        if (await store.TakeAsync(key, cancellationToken) is not { } held)
        {
            return Results.Problem(title: "Esa venta ya la retomó otra persona.", statusCode: StatusCodes.Status404NotFound);
        }

        SaleRequest sale = JsonSerializer.Deserialize<SaleRequest>(held.Contenido, JsonSerializerOptions.Web)!;
        IReadOnlyDictionary<int, Product> known = await products.FindAsync([.. sale.Lines!.Select(static line => line.ProductId).Distinct()], cancellationToken);
        return Results.Ok(HeldSale.From(sale, known));
    }
}
