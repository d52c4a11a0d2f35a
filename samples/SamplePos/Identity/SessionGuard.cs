using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace SamplePos.Identity;

/// <summary>Looks at each request whether its session still holds: who is disabled, gets another role or another password is out at once, on every machine.</summary>
public static class SessionGuard
{
    /// <summary>Ends a session whose person has changed.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        IServiceProvider services = context.HttpContext.RequestServices;
        IdentityOptions options = services.GetRequiredService<IOptions<IdentityOptions>>().Value;
        string? id = context.Principal?.FindFirstValue(options.ClaimsIdentity.UserIdClaimType);
        PosUser? person = id is null ? null : await services.GetRequiredService<UserStore>().FindByIdAsync(id, context.HttpContext.RequestAborted);
        if (person is not { IsActive: true } || person.SecurityStamp != context.Principal!.FindFirstValue(options.ClaimsIdentity.SecurityStampClaimType))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }
}
