using IziSales.Ubl;
using Microsoft.AspNetCore.Mvc;
using SamplePos.Clientes;
using SamplePos.Control;

namespace SamplePos.Features.Clientes;

/// <summary>Adding a customer.</summary>
public sealed class NuevoModel : ClientePage
{
    /// <summary>Adds to these customers.</summary>
    public NuevoModel(ClienteStore clientes, Auditoria auditoria)
        : base(clientes, auditoria)
    {
    }

    /// <summary>Shows the form.</summary>
    public void OnGet() => Form = new() { Tipo = TipoDocumentoIdentidad.Dni.Codigo, Activo = true };

    /// <summary>Adds the customer.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Form.Activo = true;
        return SaveAsync(new Cliente { Nombre = "" }, cancellationToken);
    }
}
