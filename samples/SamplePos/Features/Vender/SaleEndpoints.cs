using System.Security.Claims;
using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Catalogue;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.Presentation;
using SamplePos.Ventas;

namespace SamplePos.Features.Vender;

/// <summary>Selling, for the sale screen's script.</summary>
public static class SaleEndpoints
{
    private const int Received = 100_000;

    /// <summary>Maps <c>/api/sales</c>.</summary>
    public static void MapSales(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder selling = app.MapGroup("/api/sales").RequireAuthorization(Policies.Sell).AddEndpointFilter<AntiforgeryFilter>().AddEndpointFilter<ShopTroubleFilter>();
        selling.MapPost("/", SellAsync);
        selling.MapPost("/quote", QuoteAsync);
        app.MapGet("/api/sales/by-key/{key}", FindByKeyAsync).RequireAuthorization(Policies.Sell);
        app.MapGet("/api/sales/{number}", FindAsync);
    }

    private static async Task<IResult> SellAsync(SaleRequest request, ClaimsPrincipal user, ProductStore products, SellService service, CancellationToken cancellationToken)
    {
        SaleDraft draft = await SaleDraft.ReadAsync(request, products, cancellationToken);
        if (draft.Sale is null)
        {
            return Refuse(draft.Problems);
        }

        if (request.Received is < 0 or > Received)
        {
            return Refuse([new("Received", "El monto recibido no es válido.", "Escriba lo que entregó el cliente.")]);
        }

        string seller = user.FindFirstValue(PosClaimsFactory.DisplayName) ?? user.Identity?.Name ?? "";
        SaleOutcome outcome = await service.SellAsync(draft, request, seller, cancellationToken);
        return outcome switch
        {
            { IsConflict: true, Comprobante: { } issued } => Answer(
                $"Esta venta ya se registró como {issued.Numero} por S/ {Texto.Monto(issued.ImporteTotal)}, con otros datos. Revise esa boleta; lo que falte va en una venta nueva.",
                StatusCodes.Status409Conflict),
            { Comprobante: { } issued } => Results.Ok(SaleAnswer.From(issued, outcome.Venta)),
            { Confirm: { } confirm } => Answer("Falta confirmar el límite del Nuevo RUS.", StatusCodes.Status409Conflict, confirm: confirm),
            _ => Refuse(outcome.Problems),
        };
    }

    private static async Task<IResult> QuoteAsync(SaleRequest request, ProductStore products, QuoteService service, CancellationToken cancellationToken)
    {
        SaleDraft draft = await SaleDraft.ReadAsync(request, products, cancellationToken);
        return draft.Sale is null ? Refuse(draft.Problems) : Results.Ok(await service.QuoteAsync(draft.Sale, cancellationToken));
    }

    private static async Task<IResult> FindByKeyAsync(string key, IComprobanteStore comprobantes, VentaStore ventas, Shop shop, CancellationToken cancellationToken) =>
        await comprobantes.FindByKeyAsync(shop.Emisor.Ruc, key, cancellationToken) is { } issued
            ? Results.Ok(SaleAnswer.From(issued, await ventas.FindAsync(key, cancellationToken)))
            : Answer("Esa venta no se registró.", StatusCodes.Status404NotFound);

    private static async Task<IResult> FindAsync(string number, IComprobanteStore comprobantes, VentaStore ventas, Shop shop, CancellationToken cancellationToken) =>
        shop.TryFindId(number, out ComprobanteId? id) && await comprobantes.FindAsync(id, cancellationToken) is { } issued
            ? Results.Ok(SaleAnswer.From(issued, await ventas.FindAsync(issued.IdempotencyKey, cancellationToken)))
            : Answer($"No hay una boleta con el número «{number}».", StatusCodes.Status404NotFound);

    private static IResult Refuse(IReadOnlyList<Problem> problems) =>
        Answer(problems.Count == 0 ? "La venta no se pudo registrar." : problems[0].Message, StatusCodes.Status422UnprocessableEntity, problems);

    private static IResult Answer(string title, int status, IReadOnlyList<Problem>? problems = null, string? confirm = null) =>
        Results.Problem(title: title, statusCode: status, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["problems"] = problems ?? [], ["confirm"] = confirm });
}
