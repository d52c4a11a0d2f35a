using Microsoft.AspNetCore.Mvc;
using SamplePos.Ajustes;

namespace SamplePos.Features.Ajustes.Empresa;

/// <summary>The page of the company.</summary>
public sealed class IndexModel : AjustePage<EmpresaAjuste>
{
    /// <summary>Over these settings.</summary>
    public IndexModel(AjusteStore store)
        : base(store, EmpresaSeccion.Instance)
    {
    }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public EmpresaForm Form { get; set; } = new();

    /// <inheritdoc/>
    protected override void Show(EmpresaAjuste ajuste) => Form = new()
    {
        Ruc = ajuste.Ruc,
        RazonSocial = ajuste.RazonSocial,
        NombreComercial = ajuste.NombreComercial,
        Direccion = ajuste.Direccion,
        Distrito = ajuste.Distrito,
        Provincia = ajuste.Provincia,
        Departamento = ajuste.Departamento,
        Ubigeo = ajuste.Ubigeo,
    };

    /// <inheritdoc/>
    protected override ValueTask<EmpresaAjuste> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new EmpresaAjuste
    {
        Ruc = Typed(Form.Ruc),
        RazonSocial = Typed(Form.RazonSocial),
        NombreComercial = Typed(Form.NombreComercial),
        Direccion = Typed(Form.Direccion),
        Distrito = Typed(Form.Distrito),
        Provincia = Typed(Form.Provincia),
        Departamento = Typed(Form.Departamento),
        Ubigeo = Typed(Form.Ubigeo),
    });
}
