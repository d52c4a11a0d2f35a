namespace IziSales.Woo;

/// <summary>Who pays, as typed at the checkout. Any text may be empty.</summary>
public sealed class WooBilling
{
    /// <summary>Given names.</summary>
    public string FirstName { get; init; } = "";

    /// <summary>Family names.</summary>
    public string LastName { get; init; } = "";

    /// <summary>Company; shoppers also write their RUC here.</summary>
    public string Company { get; init; } = "";

    /// <summary>Mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>Telephone.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Every other member, in the shop's order: Peruvian plugins add <c>dni</c>, <c>ruc</c> and the like.</summary>
    public IReadOnlyList<WooMetaData> Others { get; init; } = [];
}
