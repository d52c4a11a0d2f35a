using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Identity;
using SamplePos.Presentation;

namespace SamplePos.Features.Claves;

/// <summary>The keys of other programs.</summary>
[Authorize(Policy = Permisos.Claves)]
public sealed class IndexModel : PageModel
{
    private const int LongestName = 60;

    private readonly ApiKeyStore _keys;
    private readonly Dictionary<string, string> _faltas = new(StringComparer.Ordinal);

    /// <summary>Over these keys.</summary>
    public IndexModel(ApiKeyStore keys) => _keys = keys;

    /// <summary>What a program may do.</summary>
    public static IReadOnlyList<Opcion> Papeles { get; } = [new(Roles.Seller, "Vender y consultar"), new(Roles.Viewer, "Solo consultar"), new(Roles.Admin, "Todo")];

    /// <summary>Which program.</summary>
    [BindProperty]
    public string? Nombre { get; set; }

    /// <summary>What it may do.</summary>
    [BindProperty]
    public string? Rol { get; set; }

    /// <summary>The key just made, shown this one time.</summary>
    public string? Nueva { get; private set; }

    /// <summary>All of them.</summary>
    public IReadOnlyList<ApiKey> Keys { get; private set; } = [];

    /// <summary>What is wrong with a field.</summary>
    public string? Falta(string campo) => _faltas.GetValueOrDefault(campo);

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Keys = await _keys.ListAsync(cancellationToken);

    /// <summary>Makes one.</summary>
    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        string name = Nombre?.Trim() ?? "";
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            _faltas["Nombre"] = "Escriba qué programa la usará, para reconocerla después.";
        }

        if (Rol is null || !Roles.Todos.Contains(Rol, StringComparer.Ordinal))
        {
            _faltas["Rol"] = "Elija qué puede hacer.";
        }

        if (_faltas.Count == 0)
        {
            Response.Headers.CacheControl = "no-store";
            Nueva = await _keys.CreateAsync(name, Rol!, User.Identity?.Name ?? "", cancellationToken);
        }

        Keys = await _keys.ListAsync(cancellationToken);
    }

    /// <summary>Takes one back.</summary>
    public async Task<IActionResult> OnPostRevocarAsync(string? prefijo, CancellationToken cancellationToken)
    {
        await _keys.RevokeAsync(prefijo ?? "", cancellationToken);
        return Redirect("/claves");
    }
}
