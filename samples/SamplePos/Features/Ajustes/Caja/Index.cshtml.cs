using Microsoft.AspNetCore.Mvc;
using SamplePos.Ajustes;

namespace SamplePos.Features.Ajustes.Caja;

/// <summary>The page of this till.</summary>
public sealed class IndexModel : AjustePage<CajaAjuste>
{
    /// <summary>Over these settings.</summary>
    public IndexModel(AjusteStore store)
        : base(store, CajaSeccion.Instance)
    {
    }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public CajaForm Form { get; set; } = new();

    /// <inheritdoc/>
    protected override void Show(CajaAjuste ajuste) => Form = new() { Boletas = ajuste.Boletas, NotasCredito = ajuste.NotasCredito, NotasDebito = ajuste.NotasDebito };

    /// <inheritdoc/>
    protected override ValueTask<CajaAjuste> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new CajaAjuste
    {
        Boletas = Typed(Form.Boletas).ToUpperInvariant(),
        NotasCredito = Typed(Form.NotasCredito).ToUpperInvariant(),
        NotasDebito = Typed(Form.NotasDebito).ToUpperInvariant(),
    });
}
