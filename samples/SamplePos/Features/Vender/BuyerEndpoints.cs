using IziSales.Pse;
using IziSales.Rus;
using IziSales.Ubl;
using SamplePos.Ajustes;
using SamplePos.Api;
using SamplePos.Clientes;
using SamplePos.Features.Ajustes.Consulta;
using SamplePos.Features.Ajustes.Regimen;
using SamplePos.Fiado;
using SamplePos.Identity;

namespace SamplePos.Features.Vender;

/// <summary>Finding out a buyer's name: the shop's own people first, then whoever is asked about DNI and RUC. It never stops a sale.</summary>
public static class BuyerEndpoints
{
    private const string NoCredit = "Con RUC también va boleta: no da crédito fiscal.";
    private const string NoCompanies = "La tienda no emite boletas a empresas (RUC 20). Póngala a nombre de una persona con su DNI, o cámbielo en Ajustes, «Régimen».";
    private const string TypeIt = "Sin conexión: escriba el nombre.";

    /// <summary>Maps <c>/api/buyers</c>.</summary>
    public static void MapBuyers(this IEndpointRouteBuilder app) => app.MapGet("/api/buyers/{kind}/{number}", FindAsync).RequireAuthorization(Permisos.Vender)
        .Describe("findBuyer", "Dice de quién es un DNI o un RUC.", new BuyerAnswer("Ana Torres Díaz", ""));

    private static async Task<IResult> FindAsync(string kind, string number, ClienteStore clientes, FiadoStore fiado, AjusteStore ajustes, IPadronClient padron, CancellationToken cancellationToken)
    {
        Dni? dni = kind == "dni" && Dni.TryParse(number, out Dni? readDni) ? readDni : null;
        Ruc? ruc = kind == "ruc" && Ruc.TryParse(number, out Ruc? readRuc) ? readRuc : null;
        if (dni is null && ruc is null)
        {
            return Results.Problem(title: $"«{number}» no es un número de {(kind == "ruc" ? "RUC" : "DNI")}.", statusCode: StatusCodes.Status404NotFound);
        }

        string notice = NoticeOf(ruc, ajustes.Get(RegimenSeccion.Instance).Empresas);
        DocumentoIdentidad documento = dni is not null ? DocumentoIdentidad.From(dni) : DocumentoIdentidad.From(ruc!);
        if (await clientes.FindByDocumentAsync(documento, cancellationToken) is { } own)
        {
            return Results.Ok(new BuyerAnswer(own.Nombre, notice) { Customer = own.Id });
        }

        if (await fiado.FindByDocumentAsync(number, cancellationToken) is { } known)
        {
            return Results.Ok(new BuyerAnswer(known.Nombre, notice));
        }

        PadronResult result = dni is not null ? await padron.FindAsync(dni, cancellationToken) : await padron.FindAsync(ruc!, cancellationToken);
        return Results.Ok(result switch
        {
            { IsFound: true, Ficha: { Estado: { } estado } ficha } when !ficha.IsActivo => new BuyerAnswer(ficha.Nombre, Joined($"Figura como {estado}.", notice)),
            { IsFound: true, Ficha: { } ficha } => new BuyerAnswer(ficha.Nombre, notice),
            { Status: PadronStatus.NotFound } => new BuyerAnswer(null, Joined(result.Mensaje, notice)),
            _ => new BuyerAnswer(null, Joined(IsAnybodyAsked(ajustes.Get(ConsultaSeccion.Instance)) ? TypeIt : "", notice)),
        });
    }

    private static string NoticeOf(Ruc? ruc, NrusBuyerPolicy policy) => ruc is null ? "" : !ruc.IsPersonaNatural && policy == NrusBuyerPolicy.RejectRuc20 ? NoCompanies : NoCredit;

    private static bool IsAnybodyAsked(ConsultaAjuste consulta) => consulta.Proveedores.Any(static one => one.Plantilla != ConsultaPlantilla.Ninguna);

    private static string Joined(string first, string second) => $"{first} {second}".Trim();
}
