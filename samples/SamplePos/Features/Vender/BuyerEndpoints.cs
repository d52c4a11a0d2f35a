using IziSales.Pse;
using IziSales.Ubl;
using SamplePos.Api;
using SamplePos.Fiado;
using SamplePos.Identity;

namespace SamplePos.Features.Vender;

/// <summary>Finding out a buyer's name: the shop's own people first, then whoever is asked about DNI and RUC. It never stops a sale.</summary>
public static class BuyerEndpoints
{
    private const string NoCredit = "Con RUC también va boleta: no da crédito fiscal.";

    /// <summary>Maps <c>/api/buyers</c>.</summary>
    public static void MapBuyers(this IEndpointRouteBuilder app) => app.MapGet("/api/buyers/{kind}/{number}", FindAsync).RequireAuthorization(Permisos.Vender)
        .Describe("findBuyer", "Dice de quién es un DNI o un RUC.", new BuyerAnswer("Ana Torres Díaz", ""));

    private static async Task<IResult> FindAsync(string kind, string number, FiadoStore fiado, IServiceProvider services, CancellationToken cancellationToken)
    {
        Dni? dni = kind == "dni" && Dni.TryParse(number, out Dni? readDni) ? readDni : null;
        Ruc? ruc = kind == "ruc" && Ruc.TryParse(number, out Ruc? readRuc) ? readRuc : null;
        if (dni is null && ruc is null)
        {
            return Results.Problem(title: $"«{number}» no es un número de {(kind == "ruc" ? "RUC" : "DNI")}.", statusCode: StatusCodes.Status404NotFound);
        }

        string notice = ruc is null ? "" : NoCredit;
        if (await fiado.FindByDocumentAsync(number, cancellationToken) is { } known)
        {
            return Results.Ok(new BuyerAnswer(known.Nombre, notice));
        }

        if (services.GetService<IPadronClient>() is not { } padron)
        {
            return Results.Ok(new BuyerAnswer(null, notice));
        }

        PadronResult result = dni is not null ? await padron.FindAsync(dni, cancellationToken) : await padron.FindAsync(ruc!, cancellationToken);
        return Results.Ok(result switch
        {
            { IsFound: true, Ficha: { Estado: { } estado } ficha } when !ficha.IsActivo => new BuyerAnswer(ficha.Nombre, $"Figura como {estado}. {notice}".TrimEnd()),
            { IsFound: true, Ficha: { } ficha } => new BuyerAnswer(ficha.Nombre, notice),
            { Status: PadronStatus.NotFound } => new BuyerAnswer(null, result.Mensaje),
            _ => new BuyerAnswer(null, notice),
        });
    }
}
