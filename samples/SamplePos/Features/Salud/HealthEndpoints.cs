namespace SamplePos.Features.Salud;

/// <summary>For whatever watches the program: open to all, and says nothing about the business.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps <c>/health</c>, <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", ReadyAsync).AllowAnonymous();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
        app.MapGet("/health/live", static () => Results.Ok(new { status = "ok" })).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(HealthService health, CancellationToken cancellationToken)
    {
        HealthReport report = await health.CheckAsync(cancellationToken);
        return Results.Json(report, statusCode: report.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
