namespace IziSales.Pse;

/// <summary>What a provider calls each thing in its JSON; null where it does not tell.</summary>
public sealed record PadronCampos
{
    /// <summary>The number, which must be the one that was asked about.</summary>
    public string? Numero { get; init; }

    /// <summary>Razón social or full name.</summary>
    public string? Nombre { get; init; }

    /// <summary>Given names.</summary>
    public string? Nombres { get; init; }

    /// <summary>First surname.</summary>
    public string? ApellidoPaterno { get; init; }

    /// <summary>Second surname.</summary>
    public string? ApellidoMaterno { get; init; }

    /// <summary>Estado del contribuyente.</summary>
    public string? Estado { get; init; }

    /// <summary>Condición de domicilio.</summary>
    public string? Condicion { get; init; }

    /// <summary>Street and number of the fiscal domicile.</summary>
    public string? Direccion { get; init; }

    /// <summary>INEI's code of the district.</summary>
    public string? Ubigeo { get; init; }

    /// <summary>Department.</summary>
    public string? Departamento { get; init; }

    /// <summary>Province.</summary>
    public string? Provincia { get; init; }

    /// <summary>District.</summary>
    public string? Distrito { get; init; }
}
