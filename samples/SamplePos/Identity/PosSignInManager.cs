using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace SamplePos.Identity;

/// <summary>Identity's door-keeper, who does not let in whoever was disabled.</summary>
public sealed class PosSignInManager : SignInManager<PosUser>
{
    /// <summary>Built on Identity's own.</summary>
    public PosSignInManager(
        UserManager<PosUser> userManager,
        IHttpContextAccessor contextAccessor,
        IUserClaimsPrincipalFactory<PosUser> claimsFactory,
        IOptions<IdentityOptions> options,
        ILogger<SignInManager<PosUser>> logger,
        IAuthenticationSchemeProvider schemes,
        IUserConfirmation<PosUser> confirmation)
        : base(userManager, contextAccessor, claimsFactory, options, logger, schemes, confirmation)
    {
    }

    /// <inheritdoc/>
    public override async Task<bool> CanSignInAsync(PosUser user) => user.IsActive && await base.CanSignInAsync(user);
}
