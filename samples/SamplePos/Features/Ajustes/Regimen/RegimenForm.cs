using IziSales.Rus;

namespace SamplePos.Features.Ajustes.Regimen;

/// <summary>The regime as typed.</summary>
public sealed class RegimenForm
{
    public string? Perfil { get; set; }

    public string? Categoria { get; set; }

    public NrusLimitAction AlPasar { get; set; }

    public NrusBuyerPolicy Empresas { get; set; }

    public int Ambar { get; set; }

    public int Rojo { get; set; }

    public int PrimerAviso { get; set; }

    public int SegundoAviso { get; set; }
}
