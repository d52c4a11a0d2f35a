namespace SamplePos.Features.Ajustes.Consulta;

/// <summary>The look-up as typed.</summary>
public sealed class ConsultaForm
{
    public ConsultaPlantilla Plantilla0 { get; set; }

    public string? Direccion0 { get; set; }

    public string? Token0 { get; set; }

    public ConsultaPlantilla Plantilla1 { get; set; }

    public string? Direccion1 { get; set; }

    public string? Token1 { get; set; }

    public ConsultaPlantilla Plantilla2 { get; set; }

    public string? Direccion2 { get; set; }

    public string? Token2 { get; set; }

    public CopiaUso Copia { get; set; }

    /// <summary>A number to try with.</summary>
    public string? Numero { get; set; }

    /// <summary>What was typed, place by place.</summary>
    public IReadOnlyList<(ConsultaPlantilla Plantilla, string? Direccion, string? Token)> Lugares =>
        [(Plantilla0, Direccion0, Token0), (Plantilla1, Direccion1, Token1), (Plantilla2, Direccion2, Token2)];
}
