using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.AspNetCore.Identity;
using SamplePos.Data;

namespace SamplePos.Identity;

/// <summary>ASP.NET Core Identity's people, kept in the shop's own database.</summary>
public sealed class UserStore : IUserPasswordStore<PosUser>, IUserLockoutStore<PosUser>, IUserSecurityStampStore<PosUser>
{
    private const string Columns =
        """
        id AS Id, nombre AS UserName, nombre_normal AS NormalizedUserName, mostrado AS DisplayName, rol AS Role, clave_hash AS PasswordHash,
        sello AS SecurityStamp, intentos AS AccessFailedCount, bloqueo_activo AS LockoutEnabled, bloqueado_hasta AS LockedUntil
        """;

    private readonly PosDatabase _database;

    /// <summary>The people in this database.</summary>
    public UserStore(PosDatabase database) => _database = database;

    /// <summary>Whether nobody may enter yet.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM pos_usuarios") == 0;
    }

    /// <inheritdoc/>
    public async Task<IdentityResult> CreateAsync(PosUser user, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            INSERT INTO pos_usuarios (id, nombre, nombre_normal, mostrado, rol, clave_hash, sello, intentos, bloqueo_activo, bloqueado_hasta)
            VALUES (@Id, @UserName, @NormalizedUserName, @DisplayName, @Role, @PasswordHash, @SecurityStamp, @AccessFailedCount, @LockoutEnabled, @LockedUntil)
            """,
            Parameters(user));
        return IdentityResult.Success;
    }

    /// <inheritdoc/>
    public async Task<IdentityResult> UpdateAsync(PosUser user, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            UPDATE pos_usuarios SET nombre = @UserName, nombre_normal = @NormalizedUserName, mostrado = @DisplayName, rol = @Role, clave_hash = @PasswordHash,
                sello = @SecurityStamp, intentos = @AccessFailedCount, bloqueo_activo = @LockoutEnabled, bloqueado_hasta = @LockedUntil
            WHERE id = @Id
            """,
            Parameters(user));
        return IdentityResult.Success;
    }

    /// <inheritdoc/>
    public async Task<IdentityResult> DeleteAsync(PosUser user, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("DELETE FROM pos_usuarios WHERE id = @Id", new { user.Id });
        return IdentityResult.Success;
    }

    /// <inheritdoc/>
    public Task<PosUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) => FindAsync("id = @value", userId, cancellationToken);

    /// <inheritdoc/>
    public Task<PosUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FindAsync("nombre_normal = @value", normalizedUserName, cancellationToken);

    /// <inheritdoc/>
    public Task<string> GetUserIdAsync(PosUser user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    /// <inheritdoc/>
    public Task<string?> GetUserNameAsync(PosUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    /// <inheritdoc/>
    public Task SetUserNameAsync(PosUser user, string? userName, CancellationToken cancellationToken) => Set(() => user.UserName = userName ?? "");

    /// <inheritdoc/>
    public Task<string?> GetNormalizedUserNameAsync(PosUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalizedUserName);

    /// <inheritdoc/>
    public Task SetNormalizedUserNameAsync(PosUser user, string? normalizedName, CancellationToken cancellationToken) => Set(() => user.NormalizedUserName = normalizedName ?? "");

    /// <inheritdoc/>
    public Task SetPasswordHashAsync(PosUser user, string? passwordHash, CancellationToken cancellationToken) => Set(() => user.PasswordHash = passwordHash);

    /// <inheritdoc/>
    public Task<string?> GetPasswordHashAsync(PosUser user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    /// <inheritdoc/>
    public Task<bool> HasPasswordAsync(PosUser user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> GetLockoutEndDateAsync(PosUser user, CancellationToken cancellationToken) => Task.FromResult(user.LockoutEnd);

    /// <inheritdoc/>
    public Task SetLockoutEndDateAsync(PosUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Set(() => user.LockoutEnd = lockoutEnd);

    /// <inheritdoc/>
    public Task<int> IncrementAccessFailedCountAsync(PosUser user, CancellationToken cancellationToken) => Task.FromResult(++user.AccessFailedCount);

    /// <inheritdoc/>
    public Task ResetAccessFailedCountAsync(PosUser user, CancellationToken cancellationToken) => Set(() => user.AccessFailedCount = 0);

    /// <inheritdoc/>
    public Task<int> GetAccessFailedCountAsync(PosUser user, CancellationToken cancellationToken) => Task.FromResult(user.AccessFailedCount);

    /// <inheritdoc/>
    public Task<bool> GetLockoutEnabledAsync(PosUser user, CancellationToken cancellationToken) => Task.FromResult(user.LockoutEnabled);

    /// <inheritdoc/>
    public Task SetLockoutEnabledAsync(PosUser user, bool enabled, CancellationToken cancellationToken) => Set(() => user.LockoutEnabled = enabled);

    /// <inheritdoc/>
    public Task SetSecurityStampAsync(PosUser user, string stamp, CancellationToken cancellationToken) => Set(() => user.SecurityStamp = stamp);

    /// <inheritdoc/>
    public Task<string?> GetSecurityStampAsync(PosUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    /// <inheritdoc/>
    public void Dispose()
    {
        // Connections are opened and closed by each call.
    }

    private static Task Set(Action change)
    {
        change();
        return Task.CompletedTask;
    }

    private static object Parameters(PosUser user) => new
    {
        user.Id,
        user.UserName,
        user.NormalizedUserName,
        user.DisplayName,
        user.Role,
        user.PasswordHash,
        user.SecurityStamp,
        user.AccessFailedCount,
        user.LockoutEnabled,
        LockedUntil = user.LockoutEnd?.ToString("O", CultureInfo.InvariantCulture),
    };

    private async Task<PosUser?> FindAsync(string condition, string value, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        UserRow? row = await connection.QuerySingleOrDefaultAsync<UserRow>($"SELECT {Columns} FROM pos_usuarios WHERE {condition}", new { value });
        return row?.ToUser();
    }

    private sealed class UserRow
    {
        public string Id { get; init; } = "";

        public string UserName { get; init; } = "";

        public string NormalizedUserName { get; init; } = "";

        public string DisplayName { get; init; } = "";

        public string Role { get; init; } = "";

        public string? PasswordHash { get; init; }

        public string SecurityStamp { get; init; } = "";

        public int AccessFailedCount { get; init; }

        public bool LockoutEnabled { get; init; }

        public string? LockedUntil { get; init; }

        public PosUser ToUser() => new()
        {
            Id = Id,
            UserName = UserName,
            NormalizedUserName = NormalizedUserName,
            DisplayName = DisplayName,
            Role = Role,
            PasswordHash = PasswordHash,
            SecurityStamp = SecurityStamp,
            AccessFailedCount = AccessFailedCount,
            LockoutEnabled = LockoutEnabled,
            LockoutEnd = LockedUntil is null ? null : DateTimeOffset.Parse(LockedUntil, CultureInfo.InvariantCulture),
        };
    }
}
