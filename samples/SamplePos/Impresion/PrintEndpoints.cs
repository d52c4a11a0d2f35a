using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Api;
using SamplePos.Hosting;
using SamplePos.Identity;

namespace SamplePos.Impresion;

/// <summary>Printing, for the pages' scripts.</summary>
public static class PrintEndpoints
{
    /// <summary>Maps the print button and the printer's state.</summary>
    public static void MapPrinting(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/sales/{number}/print", PrintAsync).RequireAuthorization(Permisos.Vender).AddEndpointFilter<AntiforgeryFilter>().AddEndpointFilter<ShopTroubleFilter>()
            .Describe("printSale", "Manda el ticket a la impresora de la caja.", PrintAnswer.Good("El ticket está en camino a la impresora."));
        app.MapGet("/api/printer/status", static (PrintDesk desk, CancellationToken cancellationToken) => desk.GetStatusAsync(cancellationToken))
            .Describe("getPrinter", "Dice cómo está la impresora.", new PrinterStatus("good", "lista", "La impresora está lista."));
    }

    private static async Task<IResult> PrintAsync(string number, Shop shop, PrintDesk desk, IComprobanteStore comprobantes, CancellationToken cancellationToken) =>
        shop.TryFindId(number, out ComprobanteId? id) && await comprobantes.FindAsync(id, cancellationToken) is not null
            ? Results.Ok(await desk.PrintAsync(id, cancellationToken))
            : Results.Problem(title: $"No hay una boleta con el número «{number}».", statusCode: StatusCodes.Status404NotFound);
}
