using Microsoft.AspNetCore.Identity;
using SamplePos.Control;

namespace SamplePos.Identity;

/// <summary>What the admin does about people. Each change is in the audit log and ends the person's open sessions.</summary>
public sealed class PeopleService
{
    private const string Entidad = "persona";

    private readonly UserManager<PosUser> _users;
    private readonly UserStore _store;
    private readonly Auditoria _auditoria;
    private readonly TimeProvider _clock;

    /// <summary>Changes these people.</summary>
    public PeopleService(UserManager<PosUser> users, UserStore store, Auditoria auditoria, TimeProvider clock)
    {
        _users = users;
        _store = store;
        _auditoria = auditoria;
        _clock = clock;
    }

    /// <summary>Everybody.</summary>
    public Task<IReadOnlyList<PosUser>> ListAsync(CancellationToken cancellationToken) => _store.ListAsync(cancellationToken);

    /// <summary>The person with this key, or null.</summary>
    public Task<PosUser?> FindAsync(string id, CancellationToken cancellationToken) => _store.FindByIdAsync(id, cancellationToken);

    /// <summary>Adds a person, whose first password is told once and must be changed at the first entry.</summary>
    public async Task<(IdentityResult Result, PosUser Person, string Password)> AddAsync(string userName, string displayName, string role)
    {
        string password = Passwords.Create();
        PosUser person = new() { UserName = userName, DisplayName = displayName, Role = role, MustChangePassword = true, Created = _clock.GetUtcNow() };
        IdentityResult result = await _users.CreateAsync(person, password);
        if (result.Succeeded)
        {
            await RecordAsync(Acciones.PersonaCreada, person, despues: Tell(person));
        }

        return (result, person, password);
    }

    /// <summary>Changes name and role. Null when it was done, else why not.</summary>
    public async Task<string?> ChangeAsync(PosUser person, string displayName, string role, CancellationToken cancellationToken)
    {
        if (person.Role == Roles.Admin && role != Roles.Admin && await IsLastAdminAsync(person, cancellationToken))
        {
            return "Es la única persona que administra. Dé primero ese permiso a otra.";
        }

        string before = Tell(person);
        person.DisplayName = displayName;
        person.Role = role;
        await _users.UpdateSecurityStampAsync(person);
        await RecordAsync(Acciones.PersonaCambiada, person, before, Tell(person));
        return null;
    }

    /// <summary>Lets a person enter, or no longer. Null when it was done, else why not.</summary>
    public async Task<string?> SetActiveAsync(PosUser person, bool active, CancellationToken cancellationToken)
    {
        if (!active && person.Role == Roles.Admin && await IsLastAdminAsync(person, cancellationToken))
        {
            return "Es la única persona que administra: nadie podría volver a habilitarla.";
        }

        string before = Tell(person);
        person.IsActive = active;
        await _users.UpdateSecurityStampAsync(person);
        await RecordAsync(Acciones.PersonaCambiada, person, before, Tell(person));
        return null;
    }

    /// <summary>Gives a new password, told once, which the person must change. Wrong attempts are forgiven.</summary>
    public async Task<string> ResetAsync(PosUser person)
    {
        string password = Passwords.Create();
        person.PasswordHash = _users.PasswordHasher.HashPassword(person, password);
        person.MustChangePassword = true;
        person.LockoutEnd = null;
        person.AccessFailedCount = 0;
        await _users.UpdateSecurityStampAsync(person);
        await RecordAsync(Acciones.ClaveRestablecida, person);
        return password;
    }

    /// <summary>Forgives wrong passwords.</summary>
    public async Task UnlockAsync(PosUser person)
    {
        person.LockoutEnd = null;
        person.AccessFailedCount = 0;
        await _users.UpdateAsync(person);
        await RecordAsync(Acciones.Desbloqueo, person);
    }

    /// <summary>Asks for no telephone any more: the person lost it.</summary>
    public async Task ForgetPhoneAsync(PosUser person)
    {
        person.TwoFactorEnabled = false;
        person.AuthenticatorKey = null;
        person.RecoveryHashes = [];
        await _users.UpdateSecurityStampAsync(person);
        await RecordAsync(Acciones.DobleFactor, person, despues: "apagado por quien administra");
    }

    private static string Tell(PosUser person) => $"{person.DisplayName}; {Roles.Nombre(person.Role)}; {(person.IsActive ? "puede entrar" : "no puede entrar")}";

    private async Task<bool> IsLastAdminAsync(PosUser person, CancellationToken cancellationToken) =>
        !(await _store.ListAsync(cancellationToken)).Any(other => other.Id != person.Id && other is { IsActive: true, Role: Roles.Admin });

    private Task RecordAsync(string action, PosUser person, string? antes = null, string? despues = null) =>
        _auditoria.RecordAsync(new Registro(action, Entidad, person.UserName) { Antes = antes, Despues = despues });
}
