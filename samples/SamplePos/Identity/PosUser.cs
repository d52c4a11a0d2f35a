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

    /// <summary>The salted hash of the password.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes whenever the credentials do, which ends open sessions.</summary>
    public string SecurityStamp { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>Wrong passwords since the last right one.</summary>
    public int AccessFailedCount { get; set; }

    /// <summary>Whether wrong passwords lock the person out.</summary>
    public bool LockoutEnabled { get; set; } = true;

    /// <summary>Until when the person is locked out.</summary>
    public DateTimeOffset? LockoutEnd { get; set; }
}
