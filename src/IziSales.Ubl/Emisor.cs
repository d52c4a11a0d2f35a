namespace IziSales.Ubl;

/// <summary>The shop that issues the document.</summary>
/// <remarks><c>cac:AccountingSupplierParty</c>.</remarks>
public sealed record Emisor
{
    /// <summary>The shop's RUC.</summary>
    public required Ruc Ruc { get; init; }

    /// <summary>Name in SUNAT's register, up to 1,500 characters.</summary>
    public required string RazonSocial { get; init; }

    /// <summary>Name over the door, if any.</summary>
    public string? NombreComercial { get; init; }

    /// <summary>Registered address. By default only the establishment code <c>0000</c>.</summary>
    public Domicilio Domicilio { get; init; } = new();

    /// <summary>The shop's regime. By default Nuevo RUS.</summary>
    public TaxProfile TaxProfile { get; init; } = TaxProfile.Nrus;
}
