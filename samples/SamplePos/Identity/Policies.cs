namespace SamplePos.Identity;

/// <summary>What a page or an endpoint asks for beyond being logged in.</summary>
public static class Policies
{
    /// <summary>May sell.</summary>
    public const string Sell = "vender";
}
