namespace SamplePos.Identity;

/// <summary>Whoever enters with a password that somebody else gave must choose another before doing anything else.</summary>
public static class ChangeFirst
{
    /// <summary>Leads such a person to his account, whatever he asked for.</summary>
    public static IApplicationBuilder UseChangeFirst(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        PathString path = context.Request.Path;
        if (!context.User.HasClaim(static claim => claim.Type == PosClaimsFactory.MustChange) || path == "/cuenta" || path == "/salir" || path.StartsWithSegments("/error", StringComparison.Ordinal))
        {
            return next(context);
        }

        if (path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            return Results.Problem(title: "Antes de seguir, elija su propia contraseña en «Mi cuenta».", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
        }

        context.Response.Redirect("/cuenta");
        return Task.CompletedTask;
    });
}
