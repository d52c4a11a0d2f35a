namespace IziSales.Ubl;

/// <summary>A policy's answer, with its reasons.</summary>
/// <param name="Decision">Whether to issue.</param>
/// <param name="Issues">The reasons; for the seller, in Spanish.</param>
public sealed record PolicyVerdict(PolicyDecision Decision, IReadOnlyList<ValidationIssue> Issues)
{
    /// <summary>Nothing to say.</summary>
    public static PolicyVerdict Allowed { get; } = new(PolicyDecision.Allow, []);
}
