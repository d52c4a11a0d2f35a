using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Identity;

namespace SamplePos.Features.Existencias;

/// <summary>Counting what is on the shelves; the script does the rest.</summary>
[Authorize(Policy = Permisos.Existencias)]
public sealed class ConteoModel : PageModel
{
    /// <summary>A product to begin with, by its code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Producto { get; set; }

    /// <summary>Shows an empty count; the browser brings back one in progress.</summary>
    public void OnGet()
    {
        // Nothing is read: what is counted is looked up as it is scanned.
    }
}
