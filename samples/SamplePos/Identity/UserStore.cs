using System.Data.Common;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using SamplePos.Data;

namespace SamplePos.Identity;

/// <summary>ASP.NET Core Identity's people, kept in the shop's own database.</summary>
public sealed partial class UserStore : IUserPasswordStore<PosUser>, IUserLockoutStore<PosUser>, IUserSecurityStampStore<PosUser>
{
    private readonly PosDatabase _database;
    private readonly IDataProtector _secrets;

    /// <summary>The people in this database.</summary>
    public UserStore(PosDatabase database, IDataProtectionProvider protection)
    {
        _database = database;
        _secrets = protection.CreateProtector("SamplePos.Autenticador.v1");
    }

    /// <summary>Whether nobody may enter yet.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM pos_usuarios") == 0;
    }

    /// <summary>Everybody, those who may enter first.</summary>
    public async Task<IReadOnlyList<PosUser>> ListAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<UserRow> rows = await connection.QueryAsync<UserRow>($"SELECT {UserRow.Columns} FROM pos_usuarios ORDER BY activo DESC, mostrado, nombre_normal");
        return [.. rows.Select(row => row.ToUser(_secrets))];
    }

    /// <inheritdoc/>
    public async Task<IdentityResult> CreateAsync(PosUser user, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        int added = await connection.ExecuteAsync(
            """
            INSERT INTO pos_usuarios (id, nombre, nombre_normal, mostrado, rol, activo, clave_hash, debe_cambiar, sello, intentos, bloqueado_hasta, doble_factor,
                autenticador, recuperacion, creado, ultimo_ingreso)
            VALUES (@Id, @UserName, @NormalizedUserName, @DisplayName, @Role, @IsActive, @PasswordHash, @MustChangePassword, @SecurityStamp, @AccessFailedCount, @LockoutEnd,
                @TwoFactorEnabled, @AuthenticatorKey, @RecoveryHashes, @Created, @LastEntry)
            ON CONFLICT (nombre_normal) DO NOTHING
            """,
            UserRow.From(user, _secrets));
        return added == 1 ? IdentityResult.Success : IdentityResult.Failed(new IdentityErrorDescriber().DuplicateUserName(user.UserName));
    }

    /// <inheritdoc/>
    public async Task<IdentityResult> UpdateAsync(PosUser user, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            UPDATE pos_usuarios SET nombre = @UserName, nombre_normal = @NormalizedUserName, mostrado = @DisplayName, rol = @Role, activo = @IsActive, clave_hash = @PasswordHash,
                debe_cambiar = @MustChangePassword, sello = @SecurityStamp, intentos = @AccessFailedCount, bloqueado_hasta = @LockoutEnd, doble_factor = @TwoFactorEnabled,
                autenticador = @AuthenticatorKey, recuperacion = @RecoveryHashes, ultimo_ingreso = @LastEntry
            WHERE id = @Id
            """,
            UserRow.From(user, _secrets));
        return IdentityResult.Success;
    }

    /// <summary>Nobody is deleted.</summary>
    /// <exception cref="NotSupportedException">Always: sales and the audit log name people. Disable them.</exception>
    public Task<IdentityResult> DeleteAsync(PosUser user, CancellationToken cancellationToken) => throw new NotSupportedException("People are disabled, not deleted.");

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
    public Task<bool> GetLockoutEnabledAsync(PosUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>Everybody can be locked out.</summary>
    public Task SetLockoutEnabledAsync(PosUser user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

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

    private async Task<PosUser?> FindAsync(string condition, string value, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        UserRow? row = await connection.QuerySingleOrDefaultAsync<UserRow>($"SELECT {UserRow.Columns} FROM pos_usuarios WHERE {condition}", new { value });
        return row?.ToUser(_secrets);
    }
}
