namespace SamplePos.Identity;

/// <summary>A person who may enter.</summary>
public sealed class PosUser
{
    /// <summary>The key that never changes.</summary>
    public string Id { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>What the person types to enter.</summary>
    public string UserName { get; set; } = "";

    /// <summary>The same, as compared.</summary>
    public string NormalizedUserName { get; set; } = "";

    /// <summary>How the person is called on screen.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>What the person may do: one of <see cref="Roles"/>.</summary>
    public string Role { get; set; } = Roles.Viewer;

    /// <summary>Whether the person may enter at all. Nobody is deleted: sales and the audit log name people.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>The salted hash of the password.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Whether somebody else gave the password, so that the person must choose another before doing anything.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Changes whenever the credentials do, which ends open sessions.</summary>
    public string SecurityStamp { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>Wrong passwords since the last right one.</summary>
    public int AccessFailedCount { get; set; }

    /// <summary>Until when the person is locked out.</summary>
    public DateTimeOffset? LockoutEnd { get; set; }

    /// <summary>Whether a code of the telephone is asked for besides the password.</summary>
    public bool TwoFactorEnabled { get; set; }

    /// <summary>The secret shared with the telephone; encrypted where it is kept.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>The hashes of the codes for a day without the telephone.</summary>
    public IReadOnlyList<string> RecoveryHashes { get; set; } = [];

    /// <summary>When the person was added.</summary>
    public DateTimeOffset Created { get; set; }

    /// <summary>When the person entered last.</summary>
    public DateTimeOffset? LastEntry { get; set; }
}
