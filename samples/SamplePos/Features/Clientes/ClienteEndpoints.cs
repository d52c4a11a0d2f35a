using SamplePos.Api;
using SamplePos.Clientes;
using SamplePos.Identity;

namespace SamplePos.Features.Clientes;

/// <summary>Customers, for the sale screen and for other programs.</summary>
public static class ClienteEndpoints
{
    private const int MaxShown = 8;
    private const int LongestQuery = 80;

    /// <summary>Maps <c>/api/customers</c>.</summary>
    public static void MapCustomers(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/customers/search", SearchAsync).RequireAuthorization(Permisos.Vender)
            .Describe("searchCustomers", "Busca entre los clientes de la tienda por nombre, documento o teléfono; las tildes no importan.", (ClienteAnswer[])[ClienteAnswer.Example]);

    private static async Task<IResult> SearchAsync(string? q, ClienteStore clientes, CancellationToken cancellationToken)
    {
        string text = q?.Trim() ?? "";
        return text.Length > LongestQuery
            ? Results.Problem(title: $"Busque con {LongestQuery} letras como máximo.", statusCode: StatusCodes.Status400BadRequest)
            : Results.Ok(text.Length == 0 ? [] : (await clientes.SearchAsync(new() { Texto = text, Limit = MaxShown }, cancellationToken)).Select(ClienteAnswer.From));
    }
}
