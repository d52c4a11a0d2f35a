using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Clientes;
using SamplePos.Control;
using SamplePos.Identity;

namespace SamplePos.Features.Clientes;

/// <summary>What adding a customer and changing one share.</summary>
[Authorize(Policy = Permisos.Clientes)]
public abstract class ClientePage : PageModel
{
    private readonly Dictionary<string, string> _faltas = new(StringComparer.Ordinal);
    private readonly ClienteStore _clientes;
    private readonly Auditoria _auditoria;

    /// <summary>Keeps customers here.</summary>
    protected ClientePage(ClienteStore clientes, Auditoria auditoria)
    {
        _clientes = clientes;
        _auditoria = auditoria;
    }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public ClienteForm Form { get; set; } = new();

    /// <summary>Whether some field is wrong.</summary>
    public bool HasFaltas => _faltas.Count > 0;

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? Falta(string campo) => _faltas.GetValueOrDefault(campo);

    /// <summary>Keeps what was typed and shows the customer, or the form with what is wrong.</summary>
    protected async Task<IActionResult> SaveAsync(Cliente before, CancellationToken cancellationToken)
    {
        Cliente? typed = Form.Read(before, Reprochar);
        foreach (string campo in ModelState.Where(static entry => entry.Value?.Errors.Count > 0).Select(static entry => entry.Key))
        {
            Reprochar(campo, "Esto no se entiende. Corríjalo y vuelva a guardar.");
        }

        ModelState.Clear();
        if (typed is null || HasFaltas)
        {
            return Page();
        }

        (ClienteGuardado result, long id) = await _clientes.SaveAsync(typed, cancellationToken);
        switch (result)
        {
            case ClienteGuardado.DocumentoRepetido:
                Reprochar("Numero", "Otro cliente ya tiene ese documento: búsquelo por su número.");
                return Page();
            case ClienteGuardado.Cambiado:
                Reprochar("Nombre", "Otra persona lo cambió mientras usted lo tenía abierto. Vuelva a abrirlo y haga su cambio.");
                return Page();
            default:
                await _auditoria.RecordAsync(new Registro(Acciones.Cliente, "cliente", $"{id}") { Antes = before.Id == 0 ? null : Told(before), Despues = Told(typed) }, CancellationToken.None);
                return Redirect($"/clientes/{id}");
        }
    }

    /// <summary>Says that something is wrong with a field.</summary>
    protected void Reprochar(string campo, string mensaje) => _faltas.TryAdd(campo, mensaje);

    private static string Told(Cliente cliente) => string.Join("; ", new[]
    {
        cliente.Nombre,
        Documentos.Texto(cliente, entero: true),
        cliente.Telefono,
        cliente.Correo,
        cliente.Direccion,
        cliente.Notas,
        cliente.Activo ? null : "sin usar",
    }.OfType<string>());
}
