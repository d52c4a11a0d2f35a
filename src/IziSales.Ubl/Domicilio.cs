namespace IziSales.Ubl;

/// <summary>The issuer's address as registered with SUNAT.</summary>
/// <remarks><c>cac:RegistrationAddress</c>. Lengths: observations 4093-4098.</remarks>
public sealed record Domicilio
{
    /// <summary>INEI's code of the district; absent when unknown.</summary>
    public Ubigeo? Ubigeo { get; init; }

    /// <summary>Department, up to 30 characters.</summary>
    public string? Departamento { get; init; }

    /// <summary>Province, up to 30 characters.</summary>
    public string? Provincia { get; init; }

    /// <summary>District, up to 30 characters.</summary>
    public string? Distrito { get; init; }

    /// <summary>Urbanisation or zone, up to 25 characters.</summary>
    public string? Urbanizacion { get; init; }

    /// <summary>Street and number, 3 to 200 characters.</summary>
    public string? Direccion { get; init; }

    /// <summary>SUNAT's four digits for the establishment; <c>0000</c> is the fiscal domicile.</summary>
    public string Establecimiento { get; init; } = "0000";
}
