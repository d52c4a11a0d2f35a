using System.Security.Claims;
using SamplePos.Api;
using SamplePos.Csv;
using SamplePos.Dieta;
using SamplePos.Features.Vender;
using SamplePos.Hosting;
using SamplePos.Identity;

namespace SamplePos.Features.Dieta;

/// <summary>For whom a customer buys and what is not for them, for the sale screen; and the history as a file.</summary>
public static class DietaEndpoints
{
    private const int MaxProducts = 300;
    private const int MaxLines = 100_000;

    /// <summary>Maps <c>/api/dieta</c>.</summary>
    public static void MapDieta(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/customers/{id:long}/dependents", async (long id, DietaStore dieta, CancellationToken cancellationToken) =>
            (await dieta.OfCustomerAsync(id, cancellationToken)).Where(static one => one.Activo).Select(DependienteAnswer.From)).RequireAuthorization(Permisos.Vender)
            .Describe("listDependents", "Dice para quién compra un cliente y qué no puede comer cada uno.", (DependienteAnswer[])[new(3, "Mateo · 3.º B", "leche, maní")]);
        app.MapPost("/api/dieta/revisar", ReviewAsync).RequireAuthorization(Permisos.Vender).AddEndpointFilter<AntiforgeryFilter>().AddEndpointFilter<ShopTroubleFilter>()
            .Describe(
                "reviewDiet",
                "Dice qué productos de una venta no son para una persona, y por qué; con la clave de la venta queda anotado.",
                (DietaAnswer[])[new(4, "No es para Mateo: tiene leche (se llama «Leche»).")],
                new DietaRequest("9f1c2d3e5b6a4c7d8e9f0a1b2c3d4e5f", 3, [4, 9]));
        app.MapGet("/api/dieta/historial.csv", DownloadAsync).RequireAuthorization(Permisos.Dieta).DescribeFile("getDietHistory", "Entrega el historial de bloqueos y autorizaciones por dieta.", "text/csv");
    }

    private static async Task<IResult> ReviewAsync(DietaRequest request, ClaimsPrincipal person, DietaStore dieta, DietaGuardia guardia, DietaHistorial historial, CancellationToken cancellationToken)
    {
        IReadOnlyList<int> products = request.Products ?? [];
        if (products.Count > MaxProducts || await dieta.FindAsync(request.Dependent, cancellationToken) is not { Activo: true } who)
        {
            return Results.Problem(title: "Esa persona ya no está en la lista. Elíjala de nuevo en «Para».", statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        DietaJuicio[] against = [.. (await guardia.JudgeAsync(who, [.. products.Distinct()], cancellationToken)).Values.Where(static one => !one.IsFine)];
        if (SaleReader.IsKey(request.Key))
        {
            await historial.RecordAsync(request.Key!, Vendedor.NombreDe(person), [.. against.Select(one => new DietaHecho(DietaQue.Bloqueo, who, one.Producto, one.Motivos))], cancellationToken);
        }

        return Results.Ok(against.Select(one => new DietaAnswer(one.Producto.Producto, $"No es para {who.Nombre}: {one.Motivos}.")));
    }

    private static async Task<IResult> DownloadAsync(string? q, string? que, DietaHistorial historial, CancellationToken cancellationToken)
    {
        IReadOnlyList<DietaLinea> lines = await historial.SearchAsync(new() { Texto = q, Que = DietaView.Find(que), Limit = MaxLines }, cancellationToken);
        return Results.File(DietaCsv.Write(lines), CsvFile.MediaType, "dieta-historial.csv");
    }
}
