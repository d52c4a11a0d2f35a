namespace IziSales.Rus;

/// <summary>What happens when a sale passes a limit of the regime.</summary>
public enum NrusLimitAction
{
    /// <summary>Say so and issue.</summary>
    Warn,

    /// <summary>Issue once the seller has said that he knows: passing a limit changes the regime, it does not take away the duty to issue.</summary>
    RequireAcknowledgement,

    /// <summary>Do not issue.</summary>
    Block,
}
