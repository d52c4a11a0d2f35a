using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using SamplePos.Api;

namespace SamplePos.Identity;

/// <summary>Lets a program in by its key: <c>Authorization: Bearer izi_…</c>, below <c>/api</c> only.</summary>
public sealed class ApiKeyHandler : AuthenticationHandler<AuthenticationSchemeOptions>
{
    /// <summary>The name of this way in.</summary>
    public const string SchemeName = "Clave";

    private const string Bearer = "Bearer";

    private readonly ApiKeyStore _keys;

    /// <summary>Knows these keys.</summary>
    public ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyStore keys)
        : base(options, logger, encoder) => _keys = keys;

    /// <summary>Whether a request comes with a key, good or not.</summary>
    public static bool IsFor(HttpRequest request) =>
        request.Path.IsApi() && request.Headers.Authorization.Count > 0;

    /// <summary>Whether a program is asking: then there is no page that could be forged, and no token to check.</summary>
    public static bool IsProgram(ClaimsPrincipal user) => user.Identity?.AuthenticationType == SchemeName;

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out AuthenticationHeaderValue? header) || header.Scheme != Bearer || header.Parameter is null
            || await _keys.FindAsync(header.Parameter, Context.RequestAborted) is not { } key)
        {
            return AuthenticateResult.Fail("No such key.");
        }

        ClaimsIdentity identity = new(
            [new(ClaimTypes.NameIdentifier, key.Prefijo), new(ClaimTypes.Name, $"clave {key.Nombre}"), new(ClaimTypes.Role, key.Rol), new(PosClaimsFactory.DisplayName, key.Nombre)],
            SchemeName);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), SchemeName));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Bearer;
        return Results.Problem(title: "Esa clave no existe o fue revocada. Pida otra a quien administra la tienda.", statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(Context);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Results.Problem(title: "Esa clave no tiene permiso para esto.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(Context);
}
