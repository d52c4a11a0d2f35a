using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Clientes;
using SamplePos.Control;
using SamplePos.Features.Vender;
using SamplePos.Fiado;
using SamplePos.Identity;

namespace SamplePos.Features.Fiado;

/// <summary>The notebook: who owes, how much, since when.</summary>
[Authorize(Policy = Permisos.Vender)]
public sealed class IndexModel : PageModel
{
    private readonly FiadoStore _fiado;
    private readonly ClienteStore _clientes;
    private readonly Auditoria _auditoria;

    /// <summary>Shows this shop's.</summary>
    public IndexModel(FiadoStore fiado, ClienteStore clientes, Auditoria auditoria)
    {
        _fiado = fiado;
        _clientes = clientes;
        _auditoria = auditoria;
    }

    /// <summary>What the person looks for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The customer for whom an account is opened; null for somebody else.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Cliente { get; set; }

    /// <summary>A new account, as typed.</summary>
    [BindProperty]
    public CuentaForm Form { get; set; } = new();

    /// <summary>What was found.</summary>
    public IReadOnlyList<CuentaFiado> Cuentas { get; private set; } = [];

    /// <summary>What everybody found owes.</summary>
    public decimal Total => Cuentas.Where(static cuenta => cuenta.Debe > 0m).Sum(static cuenta => cuenta.Debe);

    /// <summary>Whether the person opens accounts.</summary>
    public bool Opens => Vendedor.OpensAccounts(User);

    /// <summary>Why the account was not opened.</summary>
    public string? Problem { get; private set; }

    /// <summary>Finds the accounts.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Cuentas = await _fiado.SearchAsync(Q, cancellationToken);
        if (Opens && Cliente is { } id && await _clientes.FindAsync(id, cancellationToken) is { } cliente)
        {
            Form = CuentaForm.For(cliente);
        }
    }

    /// <summary>Opens an account.</summary>
    [Permiso(Permisos.Fiar)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ProblemList problems = [];
        long? id = Form.Read(new CuentaFiado { Nombre = "" }, problems) is { } cuenta ? await _fiado.SaveAsync(cuenta, cancellationToken) : null;
        if (id is not null)
        {
            if (Cliente is { } cliente && await _clientes.FindAsync(cliente, cancellationToken) is not null)
            {
                await _fiado.LinkAsync(id.Value, cliente, CancellationToken.None);
            }

            await _auditoria.RecordAsync(new Registro(Acciones.CuentaFiado, "fiado", $"{id}") { Despues = $"{Form.Nombre?.Trim()}, hasta S/ {Form.Limite}" }, CancellationToken.None);
            return RedirectToPage("/Fiado/Cuenta", new { id });
        }

        problems.Require(problems.Count > 0, "Documento", "Ese DNI o RUC ya tiene una cuenta.", "Búsquela por su número.");
        Problem = $"{problems[0].Message} {problems[0].Remedy}";
        Cuentas = await _fiado.SearchAsync(Q, cancellationToken);
        return Page();
    }
}
