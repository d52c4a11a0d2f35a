using IziSales.Emision;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Control;
using SamplePos.Hosting;
using SamplePos.Identity;

namespace SamplePos.Features.Boletas;

/// <summary>Documents that SUNAT does not have yet, with how long they have and what to do.</summary>
public sealed class PendientesModel : PageModel
{
    private const int Most = 500;

    private static readonly EstadoComprobante[] Waiting = [.. Enum.GetValues<EstadoComprobante>().Where(static estado => CicloComprobante.IsPendiente(estado) || CicloComprobante.NeedsPerson(estado))];

    private readonly IComprobanteStore _comprobantes;
    private readonly BoletaActions _actions;
    private readonly Auditoria _auditoria;
    private readonly Shop _shop;
    private readonly TimeProvider _clock;

    /// <summary>Shows this shop's.</summary>
    public PendientesModel(IComprobanteStore comprobantes, BoletaActions actions, Auditoria auditoria, Shop shop, TimeProvider clock)
    {
        _comprobantes = comprobantes;
        _actions = actions;
        _auditoria = auditoria;
        _shop = shop;
        _clock = clock;
    }

    /// <summary>The groups, the most urgent first.</summary>
    public IReadOnlyList<GrupoPorAtender> Grupos { get; private set; } = [];

    /// <summary>Whether there are more than are shown.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The instant of the terms.</summary>
    public DateTimeOffset Ahora => _clock.GetUtcNow();

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Dicho { get; set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ComprobanteEmitido> found = await WaitingAsync(Waiting, cancellationToken);
        IsCut = found.Count == Most;
        Grupos = GrupoPorAtender.Of(found, Ahora);
    }

    /// <summary>Sends everything again that SUNAT did not register: the same bytes under the same number, so that nothing comes out twice.</summary>
    [Permiso(Permisos.Corregir)]
    public async Task<IActionResult> OnPostReenviarAsync(CancellationToken cancellationToken)
    {
        int sent = 0;
        try
        {
            foreach (ComprobanteEmitido one in await WaitingAsync([EstadoComprobante.NoRegistrado], cancellationToken))
            {
                if (await _actions.ResendAsync(one.Id, cancellationToken))
                {
                    await _auditoria.RecordAsync(new Registro(Acciones.Reenvio, "boleta", one.Numero.Value), CancellationToken.None);
                    sent++;
                }
            }

            Dicho = sent == 0 ? "Ya no hacía falta: cambiaron en este momento." : sent == 1 ? "1 boleta vuelve a salir." : $"{sent} boletas vuelven a salir.";
        }
        catch (Exception error) when (ShopTrouble.Explain(error) is { } sentence)
        {
            Dicho = sentence;
        }

        return Redirect("/boletas/pendientes");
    }

    private Task<IReadOnlyList<ComprobanteEmitido>> WaitingAsync(IReadOnlyList<EstadoComprobante> estados, CancellationToken cancellationToken) =>
        _comprobantes.ListAsync(new ComprobanteQuery { Emisor = _shop.Emisor.Ruc, Estados = estados, Limit = Most }, cancellationToken);
}
