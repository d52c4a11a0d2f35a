using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace SamplePos.Identity;

/// <summary>The first person of a new shop.</summary>
public static class FirstAdmin
{
    /// <summary>The name the first person enters with.</summary>
    public const string UserName = "admin";

    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789"; // without those that look alike
    private const int Groups = 3;
    private const int GroupLength = 4;

    /// <summary>Makes the first person when there is nobody; returns the password, which is shown once and kept nowhere.</summary>
    public static async Task<string?> CreateAsync(UserManager<PosUser> users, UserStore store, CancellationToken cancellationToken)
    {
        if (!await store.IsEmptyAsync(cancellationToken))
        {
            return null;
        }

        string password = string.Join('-', Enumerable.Range(0, Groups).Select(static _ => RandomNumberGenerator.GetString(Letters, GroupLength)));
        PosUser admin = new() { UserName = UserName, DisplayName = "Administrador", Role = Roles.Admin };
        IdentityResult result = await users.CreateAsync(admin, password);
        return result.Succeeded ? password : throw new InvalidOperationException(string.Join(" ", result.Errors.Select(static error => error.Description)));
    }
}
