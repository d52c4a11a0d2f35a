using Microsoft.AspNetCore.Antiforgery;

namespace SamplePos.Hosting;

/// <summary>A request that changes something must carry the token of the page it comes from.</summary>
public sealed class AntiforgeryFilter : IEndpointFilter
{
    private readonly IAntiforgery _antiforgery;

    /// <summary>Checks with this guard.</summary>
    public AntiforgeryFilter(IAntiforgery antiforgery) => _antiforgery = antiforgery;

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            await _antiforgery.ValidateRequestAsync(context.HttpContext);
        }
        catch (AntiforgeryValidationException)
        {
            return Results.Problem(title: "La página quedó abierta mucho tiempo. Vuelva a cargarla; la venta en pantalla se conserva.", statusCode: StatusCodes.Status400BadRequest);
        }

        return await next(context);
    }
}
