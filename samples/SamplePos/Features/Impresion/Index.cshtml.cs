using IziSales.Printing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Identity;
using SamplePos.Impresion;

namespace SamplePos.Features.Impresion;

/// <summary>What waits for the printer, what a person must look at, what came out.</summary>
[Authorize(Policy = Permisos.Vender)]
public sealed class IndexModel : PageModel
{
    private const int Shown = 60;

    private readonly PrintQueue _queue;
    private readonly PrintDesk _desk;

    /// <summary>Shows this till's queue.</summary>
    public IndexModel(PrintQueue queue, PrintDesk desk)
    {
        _queue = queue;
        _desk = desk;
    }

    /// <summary>How the printer is.</summary>
    public PrinterStatus Impresora { get; private set; } = PrinterStatus.From(null);

    /// <summary>The jobs by where they stand; those that need a person first.</summary>
    public IReadOnlyList<PrintQueuePart> Partes { get; private set; } = [];

    /// <summary>What became of the last button.</summary>
    [TempData]
    public string? Dicho { get; set; }

    /// <summary>Shows the queue.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Impresora = await _desk.GetStatusAsync(cancellationToken);
        IReadOnlyList<PrintJobReport> jobs = await _queue.ListAsync(_desk.Impresora, limit: Shown, cancellationToken: cancellationToken);
        Partes = PrintQueuePart.Of(jobs);
    }

    /// <summary>Prints a job once more, marked as such.</summary>
    public async Task<IActionResult> OnPostReimprimirAsync(string clave, CancellationToken cancellationToken)
    {
        Dicho = await _queue.ReprintAsync(clave, cancellationToken) ? "Va otra vez a la impresora, marcado REIMPRESIÓN." : "Ya no hace falta: cambió en este momento.";
        return Redirect("/impresion");
    }

    /// <summary>Takes a job off: it came out after all, or nobody wants it.</summary>
    public async Task<IActionResult> OnPostQuitarAsync(string clave, CancellationToken cancellationToken)
    {
        string person = User.FindFirst(PosClaimsFactory.DisplayName)?.Value ?? "alguien";
        Dicho = await _queue.DiscardAsync(clave, $"{person} dijo que salió o que ya no hace falta.", cancellationToken) ? "Listo, quitado de la cola." : "Ya no hace falta: cambió en este momento.";
        return Redirect("/impresion");
    }
}
