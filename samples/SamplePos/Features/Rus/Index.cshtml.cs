using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Identity;

namespace SamplePos.Features.Rus;

/// <summary>Where the shop stands in the Nuevo RUS, what that means, and how it came there.</summary>
public sealed class IndexModel : PageModel
{
    private readonly RusService _rus;

    /// <summary>Shows this shop's.</summary>
    public IndexModel(RusService rus) => _rus = rus;

    /// <summary>Everything to show.</summary>
    public RusPanel Panel { get; private set; } = null!;

    /// <summary>Whether the person changes category and levels.</summary>
    public bool Changes => User.Can(Permisos.Ajustar);

    /// <summary>Whether the person notes purchases.</summary>
    public bool Notes => User.Can(Permisos.Comprar);

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Panel = await _rus.GetPanelAsync(cancellationToken);
}
