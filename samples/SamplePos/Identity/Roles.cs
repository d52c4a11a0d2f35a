namespace SamplePos.Identity;

/// <summary>What a person may do. Everybody has exactly one role.</summary>
public static class Roles
{
    /// <summary>Everything.</summary>
    public const string Admin = "admin";

    /// <summary>Sells and looks.</summary>
    public const string Seller = "vendedor";

    /// <summary>Only looks: the accountant, the owner's family.</summary>
    public const string Viewer = "lector";
}
