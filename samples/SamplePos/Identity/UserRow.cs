using Microsoft.AspNetCore.DataProtection;
using SamplePos.Data;

namespace SamplePos.Identity;

/// <summary>A person as the database has it.</summary>
internal sealed class UserRow
{
    public const string Columns =
        """
        id AS Id, nombre AS UserName, nombre_normal AS NormalizedUserName, mostrado AS DisplayName, rol AS Role, activo AS IsActive, clave_hash AS PasswordHash,
        debe_cambiar AS MustChangePassword, sello AS SecurityStamp, intentos AS AccessFailedCount, bloqueado_hasta AS LockoutEnd, doble_factor AS TwoFactorEnabled,
        autenticador AS AuthenticatorKey, recuperacion AS RecoveryHashes, creado AS Created, ultimo_ingreso AS LastEntry
        """;

    private const char Between = ';';

    public string Id { get; init; } = "";

    public string UserName { get; init; } = "";

    public string NormalizedUserName { get; init; } = "";

    public string DisplayName { get; init; } = "";

    public string Role { get; init; } = "";

    public bool IsActive { get; init; }

    public string? PasswordHash { get; init; }

    public bool MustChangePassword { get; init; }

    public string SecurityStamp { get; init; } = "";

    public int AccessFailedCount { get; init; }

    public string? LockoutEnd { get; init; }

    public bool TwoFactorEnabled { get; init; }

    public string? AuthenticatorKey { get; init; }

    public string RecoveryHashes { get; init; } = "";

    public string Created { get; init; } = "";

    public string? LastEntry { get; init; }

    public static UserRow From(PosUser user, IDataProtector secrets) => new()
    {
        Id = user.Id,
        UserName = user.UserName,
        NormalizedUserName = user.NormalizedUserName,
        DisplayName = user.DisplayName,
        Role = user.Role,
        IsActive = user.IsActive,
        PasswordHash = user.PasswordHash,
        MustChangePassword = user.MustChangePassword,
        SecurityStamp = user.SecurityStamp,
        AccessFailedCount = user.AccessFailedCount,
        LockoutEnd = user.LockoutEnd is { } end ? Instante.ToText(end) : null,
        TwoFactorEnabled = user.TwoFactorEnabled,
        AuthenticatorKey = user.AuthenticatorKey is { } key ? secrets.Protect(key) : null,
        RecoveryHashes = string.Join(Between, user.RecoveryHashes),
        Created = Instante.ToText(user.Created),
        LastEntry = user.LastEntry is { } entry ? Instante.ToText(entry) : null,
    };

    public PosUser ToUser(IDataProtector secrets) => new()
    {
        Id = Id,
        UserName = UserName,
        NormalizedUserName = NormalizedUserName,
        DisplayName = DisplayName,
        Role = Role,
        IsActive = IsActive,
        PasswordHash = PasswordHash,
        MustChangePassword = MustChangePassword,
        SecurityStamp = SecurityStamp,
        AccessFailedCount = AccessFailedCount,
        LockoutEnd = Instante.Read(LockoutEnd),
        TwoFactorEnabled = TwoFactorEnabled,
        AuthenticatorKey = AuthenticatorKey is { } key ? secrets.Unprotect(key) : null,
        RecoveryHashes = RecoveryHashes.Split(Between, StringSplitOptions.RemoveEmptyEntries),
        Created = Instante.Read(Created).Value,
        LastEntry = Instante.Read(LastEntry),
    };
}
