using Microsoft.AspNetCore.Mvc;
using SamplePos.Ajustes;

namespace SamplePos.Features.Ajustes.Existencias;

/// <summary>The page of keeping stock.</summary>
public sealed class IndexModel : AjustePage<ExistenciasAjuste>
{
    /// <summary>Over these settings.</summary>
    public IndexModel(AjusteStore store)
        : base(store, ExistenciasSeccion.Instance)
    {
    }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public ExistenciasForm Form { get; set; } = new();

    /// <inheritdoc/>
    protected override void Show(ExistenciasAjuste ajuste) => Form = new() { VenderSinExistencias = ajuste.VenderSinExistencias };

    /// <inheritdoc/>
    protected override ValueTask<ExistenciasAjuste> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new ExistenciasAjuste { VenderSinExistencias = Form.VenderSinExistencias });
}
