namespace SamplePos.Features.Rus;

/// <summary>The meter for the header's script.</summary>
public static class RusEndpoints
{
    /// <summary>Maps <c>/api/rus</c>.</summary>
    public static void MapRus(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/rus/status", (RusService rus, CancellationToken cancellationToken) => rus.GetStatusAsync(cancellationToken));
}
