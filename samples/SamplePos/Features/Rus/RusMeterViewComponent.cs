using Microsoft.AspNetCore.Mvc;

namespace SamplePos.Features.Rus;

/// <summary>The meter in the header, drawn before any script runs.</summary>
[ViewComponent(Name = "RusMeter")]
public sealed class RusMeterViewComponent : ViewComponent
{
    private readonly RusService _rus;

    /// <summary>Draws from this.</summary>
    public RusMeterViewComponent(RusService rus) => _rus = rus;

    /// <summary>Draws the meter.</summary>
    public async Task<IViewComponentResult> InvokeAsync() => View(await _rus.GetStatusAsync(HttpContext.RequestAborted));
}
