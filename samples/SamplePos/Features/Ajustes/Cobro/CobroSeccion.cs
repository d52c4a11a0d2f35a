using System.Text.Json.Serialization.Metadata;
using SamplePos.Ajustes;
using SamplePos.Hosting;

namespace SamplePos.Features.Ajustes.Cobro;

/// <summary>Charging.</summary>
public sealed class CobroSeccion : Seccion<CobroAjuste>
{
    private CobroSeccion()
    {
    }

    /// <summary>The only one.</summary>
    public static CobroSeccion Instance { get; } = new();

    /// <inheritdoc/>
    public override string Clave => "cobro";

    /// <inheritdoc/>
    public override string Titulo => "Cobro y descuentos";

    /// <inheritdoc/>
    public override string Icono => "cash-coin";

    /// <inheritdoc/>
    protected internal override JsonTypeInfo<CobroAjuste> Json => AjustesJson.Default.CobroAjuste;

    /// <inheritdoc/>
    public override IEnumerable<Falta> Revisar(CobroAjuste ajuste)
    {
        if (ajuste.MaxDescuento is < 0 or > 99)
        {
            yield return new("MaxDescuento", "Escriba un porcentaje de 0 a 99.");
        }
    }

    /// <inheritdoc/>
    protected override CobroAjuste Inicial(PosOptions options) => new();

    /// <inheritdoc/>
    protected override ValueTask<EstadoSeccion> EstadoAsync(CobroAjuste ajuste, IServiceProvider services, CancellationToken cancellationToken)
    {
        string descuento = $"Un vendedor descuenta hasta {ajuste.MaxDescuento} %.";
        string[] qr = [.. new[] { ("Yape", ajuste.Yape), ("Plin", ajuste.Plin) }.Where(static one => one.Item2.Length > 0).Select(static one => one.Item1)];
        return ValueTask.FromResult(qr.Length > 0
            ? EstadoSeccion.Listo($"{descuento} QR al cobrar: {string.Join(" y ", qr)}.")
            : EstadoSeccion.Listo($"{descuento} Ponga aquí su QR de Yape y de Plin para mostrarlo al cobrar."));
    }
}
