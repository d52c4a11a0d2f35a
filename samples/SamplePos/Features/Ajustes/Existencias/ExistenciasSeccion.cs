using System.Text.Json.Serialization.Metadata;
using SamplePos.Ajustes;
using SamplePos.Hosting;

namespace SamplePos.Features.Ajustes.Existencias;

/// <summary>Keeping stock.</summary>
public sealed class ExistenciasSeccion : Seccion<ExistenciasAjuste>
{
    private ExistenciasSeccion()
    {
    }

    /// <summary>The only one.</summary>
    public static ExistenciasSeccion Instance { get; } = new();

    /// <inheritdoc/>
    public override string Clave => "existencias";

    /// <inheritdoc/>
    public override string Titulo => "Existencias";

    /// <inheritdoc/>
    public override string Icono => "box-seam";

    /// <inheritdoc/>
    protected internal override JsonTypeInfo<ExistenciasAjuste> Json => ExistenciasJson.Default.ExistenciasAjuste;

    /// <inheritdoc/>
    public override IEnumerable<Falta> Revisar(ExistenciasAjuste ajuste) => [];

    /// <inheritdoc/>
    protected override ExistenciasAjuste Inicial(PosOptions options) => new();

    /// <inheritdoc/>
    protected override ValueTask<EstadoSeccion> EstadoAsync(ExistenciasAjuste ajuste, IServiceProvider services, CancellationToken cancellationToken) =>
        ValueTask.FromResult(EstadoSeccion.Listo(ajuste.VenderSinExistencias ? "Se vende aunque la cuenta diga que no queda; la caja avisa." : "Solo se vende lo que hay según la cuenta."));
}
