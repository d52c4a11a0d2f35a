using Microsoft.AspNetCore.Mvc;

namespace SamplePos.Impresion;

/// <summary>The printer's state in the header: an icon and a word.</summary>
[ViewComponent(Name = "PrinterChip")]
public sealed class PrinterChipViewComponent : ViewComponent
{
    private readonly PrintDesk _desk;

    /// <summary>Speaks about this desk's printer.</summary>
    public PrinterChipViewComponent(PrintDesk desk) => _desk = desk;

    /// <summary>Draws it.</summary>
    public async Task<IViewComponentResult> InvokeAsync() => View(await _desk.GetStatusAsync(HttpContext.RequestAborted));
}
