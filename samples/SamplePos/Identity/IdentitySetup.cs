using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace SamplePos.Identity;

/// <summary>Who may enter, for how long, and what happens to those who may not.</summary>
public static class IdentitySetup
{
    private const int Attempts = 5;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Session = TimeSpan.FromHours(8);

    /// <summary>Registers people, cookies and policies: everything asks for a person unless it says otherwise.</summary>
    public static IServiceCollection AddPosIdentity(this IServiceCollection services)
    {
        services.AddScoped<UserStore>();
        services.AddIdentityCore<PosUser>(options =>
            {
                options.Lockout.MaxFailedAccessAttempts = Attempts;
                options.Lockout.DefaultLockoutTimeSpan = LockedFor;
                options.Password.RequiredLength = 10;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireDigit = false;
            })
            .AddUserStore<UserStore>()
            .AddClaimsPrincipalFactory<PosClaimsFactory>()
            .AddSignInManager();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.LoginPath = "/ingresar";
            options.AccessDeniedPath = "/sin-permiso";
            options.ReturnUrlParameter = "volver";
            options.ExpireTimeSpan = Session;
            options.SlidingExpiration = true;
            options.Cookie.Name = "samplepos";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Events.OnRedirectToLogin = context => AnswerAsync(context.Request, context.Response, StatusCodes.Status401Unauthorized, context.RedirectUri);
            options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context.Request, context.Response, StatusCodes.Status403Forbidden, context.RedirectUri);
            options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        });

        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Sell, policy => policy.RequireRole(Roles.Admin, Roles.Seller))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    /// <summary>A page is led to the door; a script is told the status and a sentence to show.</summary>
    private static Task AnswerAsync(HttpRequest request, HttpResponse response, int status, string page)
    {
        if (!request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            response.Redirect(page);
            return Task.CompletedTask;
        }

        string sentence = status == StatusCodes.Status401Unauthorized
            ? "Su sesión terminó. Ingrese otra vez; la venta en pantalla se conserva."
            : "Su usuario no tiene permiso para esto. Pídalo al administrador.";
        return Results.Problem(title: sentence, statusCode: status).ExecuteAsync(response.HttpContext);
    }
}
