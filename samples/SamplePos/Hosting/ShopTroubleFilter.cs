using IziSales.Emision;
using SamplePos.Api;

namespace SamplePos.Hosting;

/// <summary>Tells the till in a sentence what is wrong with the shop's certificate or database, instead of failing.</summary>
public sealed class ShopTroubleFilter : IEndpointFilter
{
    private readonly ILogger<ShopTroubleFilter> _logger;

    /// <summary>Also tells the log.</summary>
    public ShopTroubleFilter(ILogger<ShopTroubleFilter> logger) => _logger = logger;

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception error) when (ShopTrouble.Explain(error) is { } sentence)
        {
            _logger.LogError(error, "La venta no se registró: {Motivo}", sentence);
            return Results.Problem(title: sentence, statusCode: StatusCodes.Status503ServiceUnavailable, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { [ApiProblemWriter.Code] = (error as EmisionException)?.Code });
        }
    }
}
