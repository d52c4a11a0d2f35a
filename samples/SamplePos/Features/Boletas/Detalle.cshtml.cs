using IziSales.Emision;
using IziSales.Ubl;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Hosting;
using SamplePos.Presentation;
using SamplePos.Ventas;

namespace SamplePos.Features.Boletas;

/// <summary>One boleta: what it is, where it stands, what can be done, what happened.</summary>
public sealed class DetalleModel : PageModel
{
    private readonly IComprobanteStore _comprobantes;
    private readonly VentaStore _ventas;
    private readonly BoletaPapers _papers;
    private readonly Shop _shop;

    /// <summary>Shows this shop's.</summary>
    public DetalleModel(IComprobanteStore comprobantes, VentaStore ventas, BoletaPapers papers, Shop shop)
    {
        _comprobantes = comprobantes;
        _ventas = ventas;
        _papers = papers;
        _shop = shop;
    }

    /// <summary>The boleta as kept.</summary>
    public ComprobanteEmitido Issued { get; private set; } = null!;

    /// <summary>The boleta as read back from its XML.</summary>
    public Comprobante? Boleta { get; private set; }

    /// <summary>How it was paid.</summary>
    public Venta? Venta { get; private set; }

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<EventoComprobante> Events { get; private set; } = [];

    /// <summary>Where it stands.</summary>
    public EstadoView State => EstadoView.From(Issued);

    /// <summary>Shows the boleta.</summary>
    public async Task<IActionResult> OnGetAsync(string numero, CancellationToken cancellationToken)
    {
        if (!_shop.TryFindId(numero, out ComprobanteId? id) || await _comprobantes.FindAsync(id, cancellationToken) is not { } issued)
        {
            return NotFound();
        }

        Issued = issued;
        Boleta = await _papers.ReadAsync(id, cancellationToken);
        Venta = await _ventas.FindAsync(issued.IdempotencyKey, cancellationToken);
        Events = await _comprobantes.GetEventosAsync(id, cancellationToken);
        return Page();
    }

    /// <summary>What a step was, in the words of the shop.</summary>
    public static string Tell(EventoComprobante step) => step.Causa switch
    {
        CausaEvento.Emision => "Venta cobrada: boleta numerada, firmada y guardada",
        CausaEvento.Toma => "Saliendo hacia SUNAT",
        CausaEvento.TomaVencida => "El envío se cortó a la mitad; se preguntará antes de repetir",
        CausaEvento.CaminoCerrado => "No hubo conexión; se intentará otra vez",
        CausaEvento.SinRespuesta => "Se envió y no llegó respuesta; se preguntará antes de repetir",
        CausaEvento.RespuestaEnProceso => "SUNAT la recibió y la está revisando",
        CausaEvento.RespuestaAceptado => "Aceptada por SUNAT",
        CausaEvento.RespuestaObservado => "Aceptada por SUNAT con observación",
        CausaEvento.RespuestaRechazado => "Rechazada por SUNAT",
        CausaEvento.RespuestaNoRegistrado => "SUNAT no la registró",
        CausaEvento.NumeroAjeno => "El número ya está en SUNAT con otro contenido",
        CausaEvento.Reenvio => "Puesta otra vez en la cola de envío",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Causa, "Unknown cause."),
    };
}
