using Microsoft.AspNetCore.Antiforgery;
using SamplePos.Api;
using SamplePos.Identity;

namespace SamplePos.Hosting;

/// <summary>A request that changes something must carry the token of the page it comes from; a program comes from no page.</summary>
public sealed class AntiforgeryFilter : IEndpointFilter
{
    private readonly IAntiforgery _antiforgery;

    /// <summary>Checks with this guard.</summary>
    public AntiforgeryFilter(IAntiforgery antiforgery) => _antiforgery = antiforgery;

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (ApiKeyHandler.IsProgram(context.HttpContext.User))
        {
            return await next(context);
        }

        try
        {
            await _antiforgery.ValidateRequestAsync(context.HttpContext);
        }
        catch (AntiforgeryValidationException)
        {
            return Results.Problem(detail: "Si lo pide un programa, que llame con su clave de API: no necesita página.", title: "La página quedó abierta mucho tiempo. Vuelva a cargarla; la venta en pantalla se conserva.", statusCode: StatusCodes.Status400BadRequest, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { [ApiProblemWriter.Code] = Fallas.PaginaVieja });
        }

        return await next(context);
    }
}
