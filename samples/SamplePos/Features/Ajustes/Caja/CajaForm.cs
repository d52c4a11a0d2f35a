namespace SamplePos.Features.Ajustes.Caja;

/// <summary>The series as typed.</summary>
public sealed class CajaForm
{
    public string? Boletas { get; set; }

    public string? NotasCredito { get; set; }

    public string? NotasDebito { get; set; }
}
