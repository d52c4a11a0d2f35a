using System.Security.Claims;
using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Ajustes;
using SamplePos.Caja;
using SamplePos.Features.Ajustes.Cobro;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.Impresion;
using SamplePos.Presentation;
using SamplePos.Ventas;

namespace SamplePos.Features.Vender;

/// <summary>Selling, for the sale screen's script.</summary>
public static class SaleEndpoints
{
    /// <summary>Maps <c>/api/sales</c>.</summary>
    public static void MapSales(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder selling = app.MapGroup("/api/sales").RequireAuthorization(Permisos.Vender).AddEndpointFilter<AntiforgeryFilter>().AddEndpointFilter<ShopTroubleFilter>();
        selling.MapPost("/", SellAsync);
        selling.MapPost("/quote", QuoteAsync);
        app.MapGet("/api/sales/by-key/{key}", FindByKeyAsync).RequireAuthorization(Permisos.Vender);
        app.MapGet("/api/sales/{number}", FindAsync);
    }

    private static async Task<IResult> SellAsync(SaleRequest request, HttpContext http, SaleReader reader, SellService service, TillDevice device, PrintDesk desk, AjusteStore ajustes, CancellationToken cancellationToken)
    {
        ClaimsPrincipal person = http.User;
        SaleDraft draft = await reader.ReadAsync(request, Vendedor.FacultadesDe(person, ajustes.Get(CobroSeccion.Instance)), cancellationToken);
        if (draft.Sale is null)
        {
            return Refuse(draft.Problems);
        }

        long? session = (await device.FindOpenAsync(http, cancellationToken))?.Id;
        SaleOutcome outcome = await service.SellAsync(draft, new SaleContext(Vendedor.NombreDe(person), session, request.Acknowledged) { HasDrawer = Vendedor.HasDrawer(person) }, cancellationToken);
        if (outcome is { IsConflict: false, Comprobante: { } sold })
        {
            desk.Sold(sold.Id, draft.Pagos);
        }

        return outcome switch
        {
            { IsConflict: true, Comprobante: { } issued } => Answer(
                $"Esta venta ya se registró como {issued.Numero} por S/ {Texto.Monto(issued.ImporteTotal)}, con otros datos. Revise esa boleta; lo que falte va en una venta nueva.",
                StatusCodes.Status409Conflict),
            { Comprobante: { } issued } => Results.Ok(SaleAnswer.From(issued, outcome.Venta)),
            { NeedsCaja: true } => AskForCaja(),
            { Confirm: { } confirm } => Answer("Falta confirmar el límite del Nuevo RUS.", StatusCodes.Status409Conflict, confirm: confirm),
            _ => Refuse(outcome.Problems),
        };
    }

    private static async Task<IResult> QuoteAsync(SaleRequest request, ClaimsPrincipal person, SaleReader reader, QuoteService service, AjusteStore ajustes, CancellationToken cancellationToken)
    {
        SaleDraft draft = await reader.ReadUnpaidAsync(request, Vendedor.FacultadesDe(person, ajustes.Get(CobroSeccion.Instance)), cancellationToken);
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

    private static IResult AskForCaja() => Results.Problem(
        title: "La caja está cerrada. Ábrala y termine la venta.",
        statusCode: StatusCodes.Status409Conflict,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["problems"] = Array.Empty<Problem>(), ["caja"] = true });

    private static IResult Answer(string title, int status, IReadOnlyList<Problem>? problems = null, string? confirm = null) =>
        Results.Problem(title: title, statusCode: status, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["problems"] = problems ?? [], ["confirm"] = confirm });
}
