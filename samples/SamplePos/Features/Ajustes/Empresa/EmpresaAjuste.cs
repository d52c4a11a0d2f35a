using System.Text.Json.Serialization;
using IziSales.Ubl;

namespace SamplePos.Features.Ajustes.Empresa;

/// <summary>Who sells, as every boleta says.</summary>
public sealed record EmpresaAjuste
{
    /// <summary>The RUC.</summary>
    public string Ruc { get; init; } = "";

    /// <summary>The name as SUNAT has it.</summary>
    public string RazonSocial { get; init; } = "";

    /// <summary>The name over the door; may be empty.</summary>
    public string NombreComercial { get; init; } = "";

    /// <summary>Street and number.</summary>
    public string Direccion { get; init; } = "";

    /// <summary>District.</summary>
    public string Distrito { get; init; } = "";

    /// <summary>Province.</summary>
    public string Provincia { get; init; } = "";

    /// <summary>Department.</summary>
    public string Departamento { get; init; } = "";

    /// <summary>The six digits of the district; may be empty.</summary>
    public string Ubigeo { get; init; } = "";

    /// <summary>What is over the door: the shop's name, or its owner's.</summary>
    [JsonIgnore]
    public string Letrero => NombreComercial.Length > 0 ? NombreComercial : RazonSocial;

    /// <summary>The shop under a regime.</summary>
    public Emisor ToEmisor(TaxProfile profile) => new()
    {
        Ruc = IziSales.Ubl.Ruc.Parse(Ruc),
        RazonSocial = RazonSocial,
        NombreComercial = NullIfEmpty(NombreComercial),
        TaxProfile = profile,
        Domicilio = new Domicilio
        {
            Ubigeo = IziSales.Ubl.Ubigeo.TryParse(Ubigeo, out Ubigeo? ubigeo) ? ubigeo : null,
            Departamento = NullIfEmpty(Departamento),
            Provincia = NullIfEmpty(Provincia),
            Distrito = NullIfEmpty(Distrito),
            Direccion = NullIfEmpty(Direccion),
        },
    };

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
