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

    /// <summary>All of them, the strongest first.</summary>
    public static IReadOnlyList<string> Todos { get; } = [Admin, Seller, Viewer];

    /// <summary>What a role is called on screen.</summary>
    public static string Nombre(string role) => role switch
    {
        Admin => "administra",
        Seller => "vende",
        _ => "solo mira",
    };
}
