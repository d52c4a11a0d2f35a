using System.Text.Json.Serialization.Metadata;
using IziSales.Rus;
using IziSales.Ubl;
using SamplePos.Ajustes;
using SamplePos.Hosting;

namespace SamplePos.Features.Ajustes.Regimen;

/// <summary>The regime.</summary>
public sealed class RegimenSeccion : Seccion<RegimenAjuste>
{
    private RegimenSeccion()
    {
    }

    /// <summary>The only one.</summary>
    public static RegimenSeccion Instance { get; } = new();

    /// <inheritdoc/>
    public override string Clave => "regimen";

    /// <inheritdoc/>
    public override string Titulo => "Régimen y topes";

    /// <inheritdoc/>
    public override string Icono => "speedometer2";

    /// <inheritdoc/>
    protected internal override JsonTypeInfo<RegimenAjuste> Json => AjustesJson.Default.RegimenAjuste;

    /// <inheritdoc/>
    public override IEnumerable<Falta> Revisar(RegimenAjuste ajuste)
    {
        if (!NrusTaxProfiles.TryParse(ajuste.Perfil, out _))
        {
            yield return new("Perfil", "Ese perfil tributario no existe. Elija uno de la lista.");
        }

        if (!NrusCategoria.TryParse(ajuste.Categoria, out _))
        {
            yield return new("Categoria", $"«{ajuste.Categoria}» no es una categoría del Nuevo RUS. Escriba 1, 2 o especial.");
        }

        if (!Enum.IsDefined(ajuste.AlPasar))
        {
            yield return new("AlPasar", "Elija una de la lista.");
        }

        if (!Enum.IsDefined(ajuste.Empresas))
        {
            yield return new("Empresas", "Elija una de la lista.");
        }

        if (ajuste.Ambar is < 1 or > 100)
        {
            yield return new("Ambar", "Escriba un porcentaje de 1 a 100.");
        }

        if (ajuste.Rojo is < 1 or > 100 || ajuste.Rojo < ajuste.Ambar)
        {
            yield return new("Rojo", "Escriba un porcentaje de 1 a 100, no menor que el del color ámbar.");
        }

        if (ajuste.PrimerAviso is < 1 or > 100)
        {
            yield return new("PrimerAviso", "Escriba un porcentaje de 1 a 100.");
        }

        if (ajuste.SegundoAviso is < 1 or > 100 || ajuste.SegundoAviso <= ajuste.PrimerAviso)
        {
            yield return new("SegundoAviso", "Escriba un porcentaje de 1 a 100, mayor que el del primer aviso.");
        }
    }

    /// <inheritdoc/>
    protected override RegimenAjuste Inicial(PosOptions options) => new() { Categoria = options.Categoria };

    /// <inheritdoc/>
    protected override ValueTask<EstadoSeccion> EstadoAsync(RegimenAjuste ajuste, IServiceProvider services, CancellationToken cancellationToken) => ValueTask.FromResult(
        ajuste.Perfil == NrusTaxProfiles.IgvIncluido.Nombre || ajuste.Perfil == TaxProfile.General.Nombre
            ? EstadoSeccion.Atencion("Las boletas muestran IGV: el Nuevo RUS no lo permite.")
            : EstadoSeccion.Listo($"Nuevo RUS, {(NrusCategoria.TryParse(ajuste.Categoria, out NrusCategoria? categoria) ? categoria.Descripcion : ajuste.Categoria)}; avisa al {ajuste.PrimerAviso} % y al {ajuste.SegundoAviso} %."));
}
