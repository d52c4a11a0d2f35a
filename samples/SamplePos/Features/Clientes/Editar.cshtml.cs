using Microsoft.AspNetCore.Mvc;
using SamplePos.Clientes;
using SamplePos.Control;

namespace SamplePos.Features.Clientes;

/// <summary>Changing a customer.</summary>
public sealed class EditarModel : ClientePage
{
    private readonly ClienteStore _clientes;

    /// <summary>Changes these customers.</summary>
    public EditarModel(ClienteStore clientes, Auditoria auditoria)
        : base(clientes, auditoria) => _clientes = clientes;

    /// <summary>Who.</summary>
    public long Id { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await _clientes.FindAsync(id, cancellationToken) is not { } cliente)
        {
            return NotFound();
        }

        Id = id;
        Form = ClienteForm.From(cliente);
        return Page();
    }

    /// <summary>Keeps the change.</summary>
    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken)
    {
        Id = id;
        return await _clientes.FindAsync(id, cancellationToken) is { } cliente ? await SaveAsync(cliente, cancellationToken) : NotFound();
    }
}
