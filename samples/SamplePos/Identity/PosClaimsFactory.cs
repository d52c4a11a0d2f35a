using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace SamplePos.Identity;

/// <summary>Puts the person's role and shown name into the cookie.</summary>
public sealed class PosClaimsFactory : UserClaimsPrincipalFactory<PosUser>
{
    /// <summary>The claim with the name on screen.</summary>
    public const string DisplayName = "pos:nombre";

    /// <summary>Present while the person must choose a password of his own.</summary>
    public const string MustChange = "pos:debe-cambiar";

    /// <summary>Built on Identity's own.</summary>
    public PosClaimsFactory(UserManager<PosUser> userManager, IOptions<IdentityOptions> options)
        : base(userManager, options)
    {
    }

    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PosUser user)
    {
        ClaimsIdentity identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(ClaimTypes.Role, user.Role));
        identity.AddClaim(new(DisplayName, user.DisplayName));
        if (user.MustChangePassword)
        {
            identity.AddClaim(new(MustChange, "1"));
        }

        return identity;
    }
}
