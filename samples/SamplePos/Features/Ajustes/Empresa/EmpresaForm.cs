namespace SamplePos.Features.Ajustes.Empresa;

/// <summary>The company as typed.</summary>
public sealed class EmpresaForm
{
    public string? Ruc { get; set; }

    public string? RazonSocial { get; set; }

    public string? NombreComercial { get; set; }

    public string? Direccion { get; set; }

    public string? Distrito { get; set; }

    public string? Provincia { get; set; }

    public string? Departamento { get; set; }

    public string? Ubigeo { get; set; }
}
