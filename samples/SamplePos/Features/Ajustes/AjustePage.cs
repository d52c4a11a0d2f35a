using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Ajustes;
using SamplePos.Features.Bienvenida;
using SamplePos.Identity;

namespace SamplePos.Features.Ajustes;

/// <summary>What the pages of all sections do alike: show what holds, refuse what is wrong field by field, keep the rest, and try it out.</summary>
/// <typeparam name="T">What the section keeps.</typeparam>
[Authorize(Policy = Permisos.Ajustar)]
public abstract class AjustePage<T> : PageModel, IAjustePage
    where T : class
{
    private const int LongestField = 500;

    private readonly Dictionary<string, string> _faltas = new(StringComparer.Ordinal);

    /// <summary>A page over these settings.</summary>
    protected AjustePage(AjusteStore store, Seccion<T> seccion)
    {
        Store = store;
        Seccion = seccion;
    }

    /// <summary>What the page is about.</summary>
    public Seccion<T> Seccion { get; }

    /// <summary>What holds now.</summary>
    public T Actual => Store.Get(Seccion);

    /// <summary>The version that the form shows.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>Whether it was just saved.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Guardado { get; set; }

    /// <inheritdoc/>
    [BindProperty(SupportsGet = true)]
    public bool Bienvenida { get; set; }

    /// <summary>What trying it out came to.</summary>
    public Prueba? Prueba { get; private set; }

    /// <summary>Why it was not saved, when no field is to blame.</summary>
    public string? Problema { get; private set; }

    /// <summary>Whether some field is wrong.</summary>
    public bool HasFaltas => _faltas.Count > 0;

    /// <summary>Where the settings are kept.</summary>
    protected AjusteStore Store { get; }

    /// <inheritdoc/>
    public virtual string? Pendiente => null;

    Seccion IAjustePage.Seccion => Seccion;

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? Falta(string campo) => _faltas.GetValueOrDefault(campo);

    /// <summary>Shows what holds.</summary>
    public void OnGet()
    {
        Version = Store.Version(Seccion);
        Show(Actual);
    }

    /// <summary>Keeps what was typed.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await TypedAsync(cancellationToken) is not { } ajuste)
        {
            return Page();
        }

        if (await Store.SaveAsync(Seccion, ajuste, Version, cancellationToken))
        {
            return Redirect(Bienvenida ? Recorrido.DespuesDe(Seccion.Clave) : $"{Seccion.Pagina}?guardado=true");
        }

        Problema = "Otra persona cambió estos ajustes mientras usted los tenía abiertos. Aquí está lo que guardó: revíselo y vuelva a hacer su cambio.";
        ModelState.Clear();
        OnGet();
        return Page();
    }

    /// <summary>Tries what was typed, without keeping it.</summary>
    public async Task<IActionResult> OnPostProbarAsync(CancellationToken cancellationToken)
    {
        if (await TypedAsync(cancellationToken) is { } ajuste)
        {
            Prueba = await ProbarAsync(ajuste, cancellationToken);
        }

        return Page();
    }

    /// <summary>Puts what holds into the form.</summary>
    protected abstract void Show(T ajuste);

    /// <summary>Takes what was typed out of the form; secrets left empty stay as they were.</summary>
    protected abstract ValueTask<T> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Tries it out. By default there is nothing to try.</summary>
    protected virtual Task<Prueba> ProbarAsync(T ajuste, CancellationToken cancellationToken) => Task.FromResult(Prueba.Bien("Los datos están bien escritos."));

    /// <summary>What a person typed, without blanks around it.</summary>
    protected static string Typed(string? text) => text?.Trim() ?? "";

    /// <summary>Says that something is wrong with a field.</summary>
    protected void Reprochar(string campo, string mensaje) => _faltas.TryAdd(campo, mensaje);

    private async Task<T?> TypedAsync(CancellationToken cancellationToken)
    {
        foreach ((string campo, Microsoft.Extensions.Primitives.StringValues values) in Request.Form)
        {
            if (!campo.StartsWith("__", StringComparison.Ordinal) && values.ToString() is { } text && (text.Length > LongestField || text.Any(static letter => char.IsControl(letter))))
            {
                Reprochar(campo, "Esto es demasiado largo o tiene caracteres que no se ven. Corríjalo y vuelva a guardar.");
            }
        }

        T ajuste = await ReadAsync(cancellationToken);
        foreach (Falta falta in Seccion.Revisar(ajuste))
        {
            Reprochar(falta.Campo, falta.Mensaje);
        }

        foreach (string campo in ModelState.Where(static entry => entry.Value?.Errors.Count > 0).Select(static entry => entry.Key))
        {
            Reprochar(campo, "Esto no se entiende. Corríjalo y vuelva a guardar.");
        }

        ModelState.Clear();
        return HasFaltas ? null : ajuste;
    }
}
