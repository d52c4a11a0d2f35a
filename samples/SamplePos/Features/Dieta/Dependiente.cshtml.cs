using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Clientes;
using SamplePos.Control;
using SamplePos.Dieta;
using SamplePos.Identity;

namespace SamplePos.Features.Dieta;

/// <summary>Somebody for whom a customer buys, and what that person may not eat.</summary>
[Authorize(Policy = Permisos.Dieta)]
public sealed class DependienteModel : PageModel
{
    private const int ShortestName = 2;
    private const int LongestName = 80;
    private const int LongestClass = 40;

    private readonly Dictionary<string, string> _faltas = new(StringComparer.Ordinal);
    private readonly DietaStore _dieta;
    private readonly ClienteStore _clientes;
    private readonly Auditoria _auditoria;

    /// <summary>Keeps people here.</summary>
    public DependienteModel(DietaStore dieta, ClienteStore clientes, Auditoria auditoria)
    {
        _dieta = dieta;
        _clientes = clientes;
        _auditoria = auditoria;
    }

    /// <summary>The name, as typed.</summary>
    [BindProperty]
    public string? Nombre { get; set; }

    /// <summary>Class or room, as typed.</summary>
    [BindProperty]
    public string? Clase { get; set; }

    /// <summary>Whether the till offers the person.</summary>
    [BindProperty]
    public bool Activo { get; set; }

    /// <summary>The version that the form shows.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>What may not be eaten, as ticked and typed.</summary>
    [BindProperty]
    public RestriccionForm Form { get; set; } = new();

    /// <summary>The customer.</summary>
    public Cliente Cliente { get; private set; } = null!;

    /// <summary>The person; null while one is added.</summary>
    public Dependiente? Actual { get; private set; }

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? Falta(string campo) => _faltas.GetValueOrDefault(campo);

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(long id, long? persona, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, persona, cancellationToken))
        {
            return NotFound();
        }

        (Nombre, Clase, Activo, Version) = (Actual?.Nombre, Actual?.Clase, Actual?.Activo ?? true, Actual?.Version ?? 0);
        Form = RestriccionForm.From(Actual?.Restricciones ?? []);
        return Page();
    }

    /// <summary>Keeps what was typed.</summary>
    public async Task<IActionResult> OnPostAsync(long id, long? persona, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, persona, cancellationToken))
        {
            return NotFound();
        }

        string name = Nombre?.Trim() ?? "";
        string place = Clase?.Trim() ?? "";
        IReadOnlyList<Restriccion>? restrictions = Form.Read();
        Require(name.Length is >= ShortestName and <= LongestName && !name.Any(char.IsControl), "Nombre", "Escriba el nombre.");
        Require(place.Length <= LongestClass && !place.Any(char.IsControl), "Clase", $"Use hasta {LongestClass} letras.");
        Require(restrictions is not null, "Otras", "Sepárelas con comas; cada una, hasta 40 letras.");
        ModelState.Clear();
        if (_faltas.Count > 0)
        {
            return Page();
        }

        Dependiente typed = (Actual ?? new Dependiente { Nombre = name, Cliente = id }) with
        {
            Nombre = name,
            Clase = place.Length == 0 ? null : place,
            Restricciones = restrictions!,
            Activo = Actual is null || Activo,
            Version = Version,
        };
        if (await _dieta.SaveAsync(typed, cancellationToken) is not { } key)
        {
            Require(false, "Nombre", "Otra persona lo cambió mientras usted lo tenía abierto. Vuelva a abrirlo y haga su cambio.");
            return Page();
        }

        await _auditoria.RecordAsync(new Registro(Acciones.Dependiente, "dependiente", $"{key}") { Antes = Actual is null ? null : Told(Actual), Despues = Told(typed) }, CancellationToken.None);
        return Redirect($"/clientes/{id}");
    }

    private static string Told(Dependiente person) =>
        $"{person.Etiqueta}: {(person.Restricciones.Count == 0 ? "sin restricciones" : string.Join(", ", person.Restricciones.Select(static one => one.Nombre)))}{(person.Activo ? "" : " (sin usar)")}";

    private void Require(bool holds, string campo, string mensaje)
    {
        if (!holds)
        {
            _faltas.TryAdd(campo, mensaje);
        }
    }

    private async Task<bool> LoadAsync(long id, long? persona, CancellationToken cancellationToken)
    {
        if (await _clientes.FindAsync(id, cancellationToken) is not { } customer)
        {
            return false;
        }

        Cliente = customer;
        Actual = persona is { } key ? await _dieta.FindAsync(key, cancellationToken) : null;
        return persona is null || Actual?.Cliente == id;
    }
}
