namespace IziSales.Ubl;

/// <summary>What a policy says about issuing a document.</summary>
public enum PolicyDecision
{
    /// <summary>Nothing to say.</summary>
    Allow,

    /// <summary>Issue it, and tell the seller.</summary>
    Warn,

    /// <summary>Issue it only when the seller has said that he knows.</summary>
    RequireAcknowledgement,

    /// <summary>Do not issue it.</summary>
    Block,
}
