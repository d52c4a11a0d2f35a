using System.Security.Cryptography;

namespace SamplePos.Identity;

/// <summary>Passwords that are shown once and typed once.</summary>
public static class Passwords
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789"; // without those that look alike
    private const int Groups = 3;
    private const int GroupLength = 4;

    /// <summary>A new one, such as <c>k7mw-2pxa-9rtd</c>.</summary>
    public static string Create() => string.Join('-', Enumerable.Range(0, Groups).Select(static _ => RandomNumberGenerator.GetString(Letters, GroupLength)));
}
