using System.Security.Claims;
using IziSales.Emision;
using IziSales.Ubl;
using Microsoft.AspNetCore.Mvc;
using SamplePos.Ajustes;
using SamplePos.Api;
using SamplePos.Caja;
using SamplePos.Clientes;
using SamplePos.Dieta;
using SamplePos.Existencias;
using SamplePos.Features.Ajustes.Cobro;
using SamplePos.Features.Ajustes.Existencias;
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
        selling.MapPost("/", SellAsync).Describe(
            "createSale", "Registra una venta y le da su número. La misma clave (Idempotency-Key, o key en el cuerpo) da la misma boleta.", SaleExamples.Answer, SaleExamples.Request);
        selling.MapPost("/quote", QuoteAsync).Describe("quoteSale", "Calcula una venta sin registrarla: total, lo que falta y lo que dirá el Nuevo RUS.", SaleExamples.Quote, SaleExamples.Unpaid);
        app.MapGet("/api/sales/by-key/{key}", FindByKeyAsync).RequireAuthorization(Permisos.Vender).Describe("findSaleByKey", "Busca la boleta que dio una clave, después de un corte.", SaleExamples.Answer);
        app.MapGet("/api/sales/{number}", FindAsync).Describe("getSale", "Dice en qué está una boleta o nota.", SaleExamples.Accepted);
    }

    private static async Task<IResult> SellAsync(
        SaleRequest sent, HttpContext http, SaleReader reader, SellService service, TillDevice device, PrintDesk desk, AjusteStore ajustes, DietaHistorial dieta, ClienteObserver clientes,
        [FromHeader(Name = SaleKey.Header)] string? idempotencyKey, CancellationToken cancellationToken)
    {
        ClaimsPrincipal person = http.User;
        SaleRequest request = sent.WithKey(SaleKey.Read(idempotencyKey));
        SaleDraft draft = await reader.ReadAsync(request, Vendedor.FacultadesDe(person, ajustes.Get(CobroSeccion.Instance)), cancellationToken);
        await RecordAsync(request, draft.Dieta, person, dieta, cancellationToken);
        if (draft.Sale is null)
        {
            return Refuse(draft.Problems);
        }

        long? session = (await device.FindOpenAsync(http, cancellationToken))?.Id;
        SaleOutcome outcome = await service.SellAsync(draft, new SaleContext(Vendedor.NombreDe(person), session, request.Acknowledged) { HasDrawer = Vendedor.HasDrawer(person), VendeSinExistencias = ajustes.Get(ExistenciasSeccion.Instance).VenderSinExistencias }, cancellationToken);
        if (outcome is { IsConflict: false, Comprobante: { } sold })
        {
            desk.Sold(sold.Id, draft.Pagos);
            if (!sold.Adquirente.IsIdentificado && request.Buyer is { Kind: "otro", Customer: { } customer })
            {
                clientes.Sold(sold, customer);
            }

            http.Response.Headers.Location = $"/api/sales/{sold.Numero.Value}";
        }

        if (outcome is { IsConflict: false, IsRepeat: true })
        {
            http.Response.Headers[SaleKey.Replayed] = "true";
        }

        return outcome switch
        {
            { IsConflict: true, Comprobante: { } issued } => Answer(
                $"Esta venta ya se registró como {issued.Numero} por S/ {Texto.Monto(issued.ImporteTotal)}, con otros datos. Revise esa boleta; lo que falte va en una venta nueva.",
                StatusCodes.Status409Conflict,
                code: Fallas.ClaveUsada),
            { Comprobante: { } issued } => Results.Ok(SaleAnswer.From(issued, outcome.Venta)),
            { NeedsCaja: true } => AskForCaja(),
            { Confirm: { } confirm } => Answer("Falta confirmar el límite del Nuevo RUS.", StatusCodes.Status409Conflict, confirm: confirm, code: Fallas.PorConfirmar),
            _ => Refuse(outcome.Problems),
        };
    }

    private static async Task<IResult> QuoteAsync(SaleRequest request, ClaimsPrincipal person, SaleReader reader, QuoteService service, ExistenciasStore existencias, AjusteStore ajustes, DietaHistorial dieta, CancellationToken cancellationToken)
    {
        SaleDraft draft = await reader.ReadUnpaidAsync(request, Vendedor.FacultadesDe(person, ajustes.Get(CobroSeccion.Instance)), cancellationToken);
        await RecordAsync(request, [.. draft.Dieta.Where(static fact => fact.Que == DietaQue.Bloqueo)], person, dieta, cancellationToken);
        if (draft.Sale is null)
        {
            return Refuse(draft.Problems);
        }

        QuoteAnswer quote = await service.QuoteAsync(draft.Sale, cancellationToken);
        IReadOnlyList<Faltante> lacking = await existencias.FindShortAsync(draft.Salidas, cancellationToken);
        return Results.Ok(ajustes.Get(ExistenciasSeccion.Instance).VenderSinExistencias
            ? quote with { Warnings = [.. quote.Warnings, .. lacking.Select(Verdict.Warn)] }
            : quote with { Problems = [.. quote.Problems, .. lacking.Select(Verdict.Short)] });
    }

    // What was let pass is written down before the sale is made of it: a history with one line too many is better than one too few.
    private static Task RecordAsync(SaleRequest request, IReadOnlyCollection<DietaHecho> facts, ClaimsPrincipal person, DietaHistorial dieta, CancellationToken cancellationToken) =>
        SaleReader.IsKey(request.Key) ? dieta.RecordAsync(request.Key!, Vendedor.NombreDe(person), facts, cancellationToken) : Task.CompletedTask;

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
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["problems"] = Array.Empty<Problem>(), ["caja"] = true, [ApiProblemWriter.Code] = Fallas.CajaCerrada });

    private static IResult Answer(string title, int status, IReadOnlyList<Problem>? problems = null, string? confirm = null, string? code = null) =>
        Results.Problem(title: title, statusCode: status, detail: confirm, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["problems"] = problems ?? [], ["confirm"] = confirm, [ApiProblemWriter.Code] = code });
}
