using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using SamplePos.Api;

namespace SamplePos.Identity;

/// <summary>Who may enter, for how long, and what happens to those who may not.</summary>
public static class IdentitySetup
{
    private const string Door = "pos";
    private const int Attempts = 5;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan CodeTime = TimeSpan.FromMinutes(5);
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
                options.Password.RequireLowercase = false;
                options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";
            })
            .AddUserStore<UserStore>()
            .AddClaimsPrincipalFactory<PosClaimsFactory>()
            .AddPasswordValidator<PosPasswordValidator>()
            .AddErrorDescriber<PosErrors>()
            .AddTokenProvider<AuthenticatorTokenProvider<PosUser>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddSignInManager<PosSignInManager>();

        services.AddScoped<PeopleService>();
        services.AddSingleton<ApiKeyStore>();
        AuthenticationBuilder authentication = services.AddAuthentication(Door)
            .AddPolicyScheme(Door, null, static door => door.ForwardDefaultSelector = static context => ApiKeyHandler.IsFor(context.Request) ? ApiKeyHandler.SchemeName : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        authentication.AddTwoFactorUserIdCookie().Configure(static cookie =>
        {
            cookie.Cookie.Name = "samplepos.codigo";
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.ExpireTimeSpan = CodeTime;
        });
        authentication.AddTwoFactorRememberMeCookie();
        authentication.AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.LoginPath = "/ingresar";
            options.AccessDeniedPath = "/sin-permiso";
            options.ReturnUrlParameter = "volver";
            options.ExpireTimeSpan = Session;
            options.SlidingExpiration = false; // a shift; the till asks the server all the time, which would keep a session open for ever
            options.Cookie.Name = "samplepos";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Events.OnRedirectToLogin = context => AnswerAsync(context.Request, context.Response, StatusCodes.Status401Unauthorized, context.RedirectUri);
            options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context.Request, context.Response, StatusCodes.Status403Forbidden, context.RedirectUri);
            options.Events.OnValidatePrincipal = SessionGuard.ValidateAsync;
        });

        AuthorizationBuilder authorization = services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach ((string permiso, string[] roles) in Permisos.Tabla)
        {
            authorization.AddPolicy(permiso, policy => policy.RequireRole(roles));
        }

        return services;
    }

    /// <summary>A page is led to the door; a script is told the status and a sentence to show.</summary>
    private static Task AnswerAsync(HttpRequest request, HttpResponse response, int status, string page)
    {
        if (!request.Path.IsApi())
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
