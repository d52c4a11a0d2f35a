using System.Text.Json.Serialization.Metadata;
using IziSales.Ubl;
using Microsoft.Extensions.Options;
using SamplePos.Ajustes;
using SamplePos.Hosting;

namespace SamplePos.Features.Ajustes.Caja;

/// <summary>The series of this till.</summary>
public sealed class CajaSeccion : Seccion<CajaAjuste>
{
    private CajaSeccion()
    {
    }

    /// <summary>The only one.</summary>
    public static CajaSeccion Instance { get; } = new();

    /// <inheritdoc/>
    public override string Clave => "caja";

    /// <inheritdoc/>
    public override string Titulo => "Esta caja";

    /// <inheritdoc/>
    public override string Icono => "pc-display";

    /// <inheritdoc/>
    public override bool PorCaja => true;

    /// <inheritdoc/>
    protected internal override JsonTypeInfo<CajaAjuste> Json => AjustesJson.Default.CajaAjuste;

    /// <inheritdoc/>
    public override IEnumerable<Falta> Revisar(CajaAjuste ajuste)
    {
        if (!IsSerie(ajuste.Boletas) || CajaAjuste.TipoOf(ajuste.Boletas) != TipoComprobante.Boleta)
        {
            yield return new("Boletas", $"«{ajuste.Boletas}» no sirve. La serie de las boletas empieza con B y tiene cuatro letras o números, por ejemplo B001; BC y BD son para las notas.");
        }

        if (!IsSerie(ajuste.NotasCredito) || CajaAjuste.TipoOf(ajuste.NotasCredito) != TipoComprobante.NotaCredito)
        {
            yield return new("NotasCredito", $"«{ajuste.NotasCredito}» no sirve. Escriba BC y dos letras o números, por ejemplo BC01.");
        }

        if (!IsSerie(ajuste.NotasDebito) || CajaAjuste.TipoOf(ajuste.NotasDebito) != TipoComprobante.NotaDebito)
        {
            yield return new("NotasDebito", $"«{ajuste.NotasDebito}» no sirve. Escriba BD y dos letras o números, por ejemplo BD01.");
        }
    }

    /// <inheritdoc/>
    protected override CajaAjuste Inicial(PosOptions options) => new() { Boletas = options.Serie };

    /// <inheritdoc/>
    protected override ValueTask<EstadoSeccion> EstadoAsync(CajaAjuste ajuste, IServiceProvider services, CancellationToken cancellationToken) =>
        ValueTask.FromResult(EstadoSeccion.Listo($"Caja {services.GetRequiredService<IOptions<PosOptions>>().Value.Caja}: boletas {ajuste.Boletas}, notas {ajuste.NotasCredito} y {ajuste.NotasDebito}."));

    private static bool IsSerie(string text) => Serie.TryParse(text, out Serie? serie) && serie.IsDeBoletas;
}
