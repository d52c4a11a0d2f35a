using SamplePos.Api;

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

        if (path.IsApi())
        {
            return ApiProblemWriter.WriteAsync(context, new() { Status = StatusCodes.Status403Forbidden, Title = "Antes de seguir, elija su propia contraseña.", Detail = "Ábrala en «Mi cuenta».", Extensions = { [ApiProblemWriter.Code] = Fallas.ElegirContrasena } });
        }

        context.Response.Redirect("/cuenta");
        return Task.CompletedTask;
    });
}
