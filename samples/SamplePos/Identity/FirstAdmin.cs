using Microsoft.AspNetCore.Identity;

namespace SamplePos.Identity;

/// <summary>The first person of a new shop.</summary>
public static class FirstAdmin
{
    /// <summary>The name the first person enters with.</summary>
    public const string UserName = "admin";

    /// <summary>Makes the first person when there is nobody; returns the password, which is shown once and kept nowhere.</summary>
    public static async Task<string?> CreateAsync(UserManager<PosUser> users, UserStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!await store.IsEmptyAsync(cancellationToken))
        {
            return null;
        }

        string password = Passwords.Create();
        PosUser admin = new() { UserName = UserName, DisplayName = "Administrador", Role = Roles.Admin, Created = clock.GetUtcNow() };
        IdentityResult result = await users.CreateAsync(admin, password);
        return result switch
        {
            { Succeeded: true } => password,
            _ when !await store.IsEmptyAsync(cancellationToken) => null, // another till, starting at the same moment, made the first person
            _ => throw new InvalidOperationException(string.Join(" ", result.Errors.Select(static error => error.Description))),
        };
    }
}
