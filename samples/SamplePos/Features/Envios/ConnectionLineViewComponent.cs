using IziSales.Emision;
using Microsoft.AspNetCore.Mvc;
using SamplePos.Hosting;

namespace SamplePos.Features.Envios;

/// <summary>The quiet amber line under the header.</summary>
[ViewComponent(Name = "ConnectionLine")]
public sealed class ConnectionLineViewComponent : ViewComponent
{
    private readonly IComprobanteStore _comprobantes;
    private readonly Ensayo _ensayo;
    private readonly TimeProvider _clock;

    /// <summary>Speaks about this outbox.</summary>
    public ConnectionLineViewComponent(IComprobanteStore comprobantes, Ensayo ensayo, TimeProvider clock)
    {
        _comprobantes = comprobantes;
        _ensayo = ensayo;
        _clock = clock;
    }

    /// <summary>Draws the line, hidden while it has nothing to say.</summary>
    public async Task<IViewComponentResult> InvokeAsync() =>
        View(SendingStatus.From(await _comprobantes.GetOutboxStatusAsync(HttpContext.RequestAborted), _clock.GetUtcNow()).In(_ensayo));
}
