using IziSales.Rus;
using IziSales.Ubl;

namespace SamplePos.Features.Ajustes.Regimen;

/// <summary>The shop's regime, its category and what happens near a limit.</summary>
public sealed record RegimenAjuste
{
    /// <summary>The tax profile by its name.</summary>
    public string Perfil { get; init; } = TaxProfile.Nrus.Nombre;

    /// <summary>The category of the Nuevo RUS by its name.</summary>
    public string Categoria { get; init; } = NrusCategoria.Uno.Nombre;

    /// <summary>What happens above a limit.</summary>
    public NrusLimitAction AlPasar { get; init; } = NrusLimitAction.RequireAcknowledgement;

    /// <summary>What happens when a company buys.</summary>
    public NrusBuyerPolicy Empresas { get; init; } = NrusBuyerPolicy.AllowAll;

    /// <summary>From which share of a limit the meter turns amber, in per cent.</summary>
    public int Ambar { get; init; } = 80;

    /// <summary>From which share of a limit the meter turns red, in per cent.</summary>
    public int Rojo { get; init; } = 95;

    /// <summary>The first share that is told once, in per cent.</summary>
    public int PrimerAviso { get; init; } = 75;

    /// <summary>The second one.</summary>
    public int SegundoAviso { get; init; } = 90;

    /// <summary>The profile itself.</summary>
    public TaxProfile ToTaxProfile() => NrusTaxProfiles.TryParse(Perfil, out TaxProfile? profile) ? profile : TaxProfile.Nrus;

    /// <summary>Sets the judge's options.</summary>
    public void Apply(NrusLimitOptions limits)
    {
        limits.Categoria = NrusCategoria.TryParse(Categoria, out NrusCategoria? categoria) ? categoria : NrusCategoria.Uno;
        limits.Action = AlPasar;
        limits.BuyerPolicy = Empresas;
        limits.YellowPercent = Ambar;
        limits.RedPercent = Rojo;
        limits.NoticePercents = [PrimerAviso, SegundoAviso];
    }
}
