using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace SamplePos.Identity;

/// <summary>What a telephone's codes need.</summary>
/// <remarks>Recovery codes have fifty bits of chance and are used once, so a plain hash keeps them as well as a slow one.</remarks>
public sealed partial class UserStore : IUserTwoFactorStore<PosUser>, IUserAuthenticatorKeyStore<PosUser>, IUserTwoFactorRecoveryCodeStore<PosUser>
{
    /// <inheritdoc/>
    public Task SetTwoFactorEnabledAsync(PosUser user, bool enabled, CancellationToken cancellationToken) => Set(() => user.TwoFactorEnabled = enabled);

    /// <inheritdoc/>
    public Task<bool> GetTwoFactorEnabledAsync(PosUser user, CancellationToken cancellationToken) => Task.FromResult(user.TwoFactorEnabled);

    /// <inheritdoc/>
    public Task SetAuthenticatorKeyAsync(PosUser user, string key, CancellationToken cancellationToken) => Set(() => user.AuthenticatorKey = key);

    /// <inheritdoc/>
    public Task<string?> GetAuthenticatorKeyAsync(PosUser user, CancellationToken cancellationToken) => Task.FromResult(user.AuthenticatorKey);

    /// <inheritdoc/>
    public Task ReplaceCodesAsync(PosUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) => Set(() => user.RecoveryHashes = [.. recoveryCodes.Select(Hash)]);

    /// <inheritdoc/>
    public Task<bool> RedeemCodeAsync(PosUser user, string code, CancellationToken cancellationToken)
    {
        string hash = Hash(code);
        bool known = user.RecoveryHashes.Contains(hash, StringComparer.Ordinal);
        user.RecoveryHashes = [.. user.RecoveryHashes.Where(one => one != hash)];
        return Task.FromResult(known);
    }

    /// <inheritdoc/>
    public Task<int> CountCodesAsync(PosUser user, CancellationToken cancellationToken) => Task.FromResult(user.RecoveryHashes.Count);

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}
