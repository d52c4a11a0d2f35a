namespace SamplePos.Hosting;

/// <summary>Refuses an address with a null character behind its question mark: no text that a person means has one, and no database keeps it.</summary>
public static class AddressGuard
{
    private const string Null = "%00";

    /// <summary>Refuses it before anything reads it; the server itself refuses it before the question mark.</summary>
    public static IApplicationBuilder UseAddressGuard(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (context.Request.QueryString.Value?.Contains(Null, StringComparison.Ordinal) != true)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });
}
