namespace SamplePos.Api;

/// <summary>What holds for everything below <c>/api</c>.</summary>
public static class ApiSetup
{
    /// <summary>Registers how failures are told and how the API is described.</summary>
    public static IServiceCollection AddPosApi(this IServiceCollection services)
    {
        services.AddSingleton<IProblemDetailsWriter, ApiProblemWriter>(); // before the usual one, which would leave the sentences out
        services.AddProblemDetails();
        services.AddExceptionHandler<ApiExceptionHandler>();
        services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true); // so that the answer can name the field
        services.ConfigureHttpJsonOptions(static json => ApiJson.Configure(json.SerializerOptions));
        return services.AddApiDocument();
    }

    /// <summary>Gives a body to every failure that has none.</summary>
    public static IApplicationBuilder UsePosApi(this IApplicationBuilder app) =>
        app.UseWhen(static context => context.Request.Path.IsApi(), static api => api.UseStatusCodePages());
}
