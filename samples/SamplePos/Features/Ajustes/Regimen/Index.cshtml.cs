using IziSales.Rus;
using IziSales.Ubl;
using Microsoft.AspNetCore.Mvc;
using SamplePos.Ajustes;
using SamplePos.Presentation;

namespace SamplePos.Features.Ajustes.Regimen;

/// <summary>The page of the regime.</summary>
public sealed class IndexModel : AjustePage<RegimenAjuste>
{
    /// <summary>Over these settings.</summary>
    public IndexModel(AjusteStore store)
        : base(store, RegimenSeccion.Instance)
    {
    }

    /// <summary>The profiles, in the words of a shop.</summary>
    public static IReadOnlyList<Opcion> Perfiles { get; } =
    [
        new(NrusTaxProfiles.Inafecto30.Nombre, "Nuevo RUS: boletas sin IGV (lo normal)"),
        new(NrusTaxProfiles.InafectoVentaInterna.Nombre, "Nuevo RUS con operación 0101, si su PSE no conoce la 0113"),
        new(NrusTaxProfiles.Exonerado20.Nombre, "Nuevo RUS como exonerado, si su PSE no ofrece otra cosa"),
        new(NrusTaxProfiles.GravadoTasaCero.Nombre, "Nuevo RUS con IGV a tasa cero"),
        new(NrusTaxProfiles.IgvIncluido.Nombre, "IGV incluido y a la vista (el Nuevo RUS no lo permite)"),
        new(TaxProfile.General.Nombre, "Régimen general: ya salió del Nuevo RUS"),
    ];

    /// <summary>The categories.</summary>
    public static IReadOnlyList<Opcion> Categorias { get; } = [.. NrusCategoria.Todas.Select(static categoria => new Opcion(categoria.Nombre, categoria.Descripcion))];

    /// <summary>What happens above a limit.</summary>
    public static IReadOnlyList<Opcion> AlPasar { get; } =
    [
        new(nameof(NrusLimitAction.RequireAcknowledgement), "Preguntar al vendedor y anotar su respuesta"),
        new(nameof(NrusLimitAction.Warn), "Solo avisar"),
        new(nameof(NrusLimitAction.Block), "No dejar vender"),
    ];

    /// <summary>What happens when a company buys.</summary>
    public static IReadOnlyList<Opcion> Empresas { get; } =
    [
        new(nameof(NrusBuyerPolicy.AllowAll), "Vender sin más"),
        new(nameof(NrusBuyerPolicy.WarnOnRuc20), "Avisar: la boleta no le da crédito fiscal"),
        new(nameof(NrusBuyerPolicy.RejectRuc20), "No vender a RUC que empieza con 20"),
    ];

    /// <summary>What was typed.</summary>
    [BindProperty]
    public RegimenForm Form { get; set; } = new();

    /// <inheritdoc/>
    protected override void Show(RegimenAjuste ajuste) => Form = new()
    {
        Perfil = ajuste.Perfil,
        Categoria = ajuste.Categoria,
        AlPasar = ajuste.AlPasar,
        Empresas = ajuste.Empresas,
        Ambar = ajuste.Ambar,
        Rojo = ajuste.Rojo,
        PrimerAviso = ajuste.PrimerAviso,
        SegundoAviso = ajuste.SegundoAviso,
    };

    /// <inheritdoc/>
    protected override ValueTask<RegimenAjuste> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new RegimenAjuste
    {
        Perfil = Typed(Form.Perfil),
        Categoria = Typed(Form.Categoria),
        AlPasar = Form.AlPasar,
        Empresas = Form.Empresas,
        Ambar = Form.Ambar,
        Rojo = Form.Rojo,
        PrimerAviso = Form.PrimerAviso,
        SegundoAviso = Form.SegundoAviso,
    });
}
