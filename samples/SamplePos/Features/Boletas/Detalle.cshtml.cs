using System.Security.Claims;
using IziSales.Emision;
using IziSales.Ubl;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Control;
using SamplePos.Existencias;
using SamplePos.Features.Caja;
using SamplePos.Features.Vender;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.Presentation;
using SamplePos.Ventas;

namespace SamplePos.Features.Boletas;

/// <summary>One document: what it is, where it stands, what can be done, what happened.</summary>
public sealed class DetalleModel : PageModel
{
    private readonly IComprobanteStore _comprobantes;
    private readonly VentaStore _ventas;
    private readonly BoletaPapers _papers;
    private readonly BoletaActions _actions;
    private readonly MoneyBack _money;
    private readonly Shop _shop;
    private readonly Ensayo _ensayo;
    private readonly Auditoria _auditoria;
    private readonly TimeProvider _clock;

    /// <summary>Shows this shop's.</summary>
    public DetalleModel(IComprobanteStore comprobantes, VentaStore ventas, BoletaPapers papers, BoletaActions actions, MoneyBack money, Shop shop, Ensayo ensayo, Auditoria auditoria, TimeProvider clock)
    {
        _comprobantes = comprobantes;
        _ventas = ventas;
        _papers = papers;
        _actions = actions;
        _money = money;
        _shop = shop;
        _ensayo = ensayo;
        _auditoria = auditoria;
        _clock = clock;
    }

    /// <summary>The document as kept.</summary>
    public ComprobanteEmitido Issued { get; private set; } = null!;

    /// <summary>The document as read back from its XML.</summary>
    public Comprobante? Boleta { get; private set; }

    /// <summary>How it was paid.</summary>
    public Venta? Venta { get; private set; }

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<EventoComprobante> Events { get; private set; } = [];

    /// <summary>The notes on it.</summary>
    public IReadOnlyList<ComprobanteEmitido> Notas { get; private set; } = [];

    /// <summary>Why the person annuls it.</summary>
    [BindProperty]
    public string? Motivo { get; set; }

    /// <summary>Why what the person asked was not done.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether a nota de crédito is offered because it cannot be annulled.</summary>
    public bool OffersNota { get; private set; }

    /// <summary>Where it stands.</summary>
    public EstadoView State => EstadoView.From(Issued);

    /// <summary>What the document is called.</summary>
    public string Word => DocumentoView.Word(Issued.Id.Tipo);

    /// <summary>What may be done with it now, and by whom; in a rehearsal, nothing.</summary>
    public BoletaOptions Options => BoletaOptions.For(Issued, Notas, _clock.GetUtcNow(), User.Can(Permisos.Corregir) && !_ensayo.Activo);

    /// <summary>How long it has to reach SUNAT, in words; null once SUNAT has judged it.</summary>
    public string? Plazo => CicloComprobante.IsPendiente(Issued.Estado) && Issued.Estado != EstadoComprobante.AnulacionPendiente || Issued.Estado == EstadoComprobante.NoRegistrado ? GrupoPorAtender.Plazo(Issued, _clock.GetUtcNow()) : null;

    /// <summary>Shows the document.</summary>
    public async Task<IActionResult> OnGetAsync(string numero, CancellationToken cancellationToken) => await LoadAsync(numero, cancellationToken) ? Page() : NotFound();

    /// <summary>Asks to annul it.</summary>
    [Permiso(Permisos.Corregir)]
    public Task<IActionResult> OnPostAnularAsync(string numero, CancellationToken cancellationToken) => ActAsync(
        numero,
        async () =>
        {
            VoidResult result = await _actions.VoidAsync(Issued.Id, Motivo ?? "", cancellationToken);
            OffersNota = result.OffersNotaCredito;
            if (result.Status is not (VoidStatus.Requested or VoidStatus.Repeated))
            {
                return Refuse(result.Mensaje);
            }

            if (result.Status is VoidStatus.Requested)
            {
                await RecordAsync(Acciones.Anulacion, Motivo);
            }

            await _money.GiveAsync(HttpContext, Issued, ExistenciasTipo.Anulacion);
            return Here(Issued.Numero);
        },
        cancellationToken);

    /// <summary>Gives it back with a nota de crédito.</summary>
    [Permiso(Permisos.Corregir)]
    public Task<IActionResult> OnPostDevolverAsync(string numero, CancellationToken cancellationToken) =>
        ActAsync(numero, async () =>
        {
            IssueResult result = await _actions.CreditAsync(Issued.Id, Motivo ?? "", cancellationToken);
            if (result.IsIssued)
            {
                await _money.GiveAsync(HttpContext, Issued, ExistenciasTipo.Devolucion);
            }

            return await ConcludeAsync(Acciones.NotaCredito, result);
        }, cancellationToken);

    /// <summary>Issues the sale of a rejected boleta again.</summary>
    [Permiso(Permisos.Corregir)]
    public Task<IActionResult> OnPostEmitirAsync(string numero, CancellationToken cancellationToken) =>
        ActAsync(
            numero,
            async () => await ConcludeAsync(Acciones.Reemision, await _actions.ReissueAsync(Issued, User.FindFirstValue(PosClaimsFactory.DisplayName) ?? "", cancellationToken)),
            cancellationToken);

    /// <summary>Sends it again after its cause was mended.</summary>
    [Permiso(Permisos.Corregir)]
    public Task<IActionResult> OnPostReenviarAsync(string numero, CancellationToken cancellationToken) => ActAsync(
        numero,
        async () =>
        {
            if (!await _actions.ResendAsync(Issued.Id, cancellationToken))
            {
                return Refuse("Ya no hace falta: cambió en este momento.");
            }

            await RecordAsync(Acciones.Reenvio, null);
            return Here(Issued.Numero);
        },
        cancellationToken);

    private async Task<IActionResult> ActAsync(string numero, Func<Task<IActionResult>> act, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(numero, cancellationToken))
        {
            return NotFound();
        }

        try
        {
            return await act();
        }
        catch (Exception error) when (ShopTrouble.Explain(error) is { } sentence)
        {
            return Refuse(sentence);
        }
    }

    private Task RecordAsync(string action, string? detail) => _auditoria.RecordAsync(new Registro(action, "boleta", Issued.Numero.Value) { Despues = detail });

    private async Task<IActionResult> ConcludeAsync(string action, IssueResult result)
    {
        if (result is { Status: IssueStatus.Issued, Comprobante: { } issued })
        {
            await RecordAsync(action, issued.Numero.Value);
        }

        return Concluded(result);
    }

    private IActionResult Concluded(IssueResult result) => result switch
    {
        { IsIssued: true } => Here(result.Comprobante.Numero),
        { Status: IssueStatus.Invalid } => Refuse(string.Join(" ", Verdict.Refusals(result.ValidationReport).Select(static problem => $"{problem.Message} {problem.Remedy}"))),
        _ => Refuse(Verdict.Sentence(result.PolicyVerdict)),
    };

    private RedirectResult Here(NumeroComprobante numero) => Redirect($"/boletas/{numero.Value}");

    private PageResult Refuse(string sentence)
    {
        Problem = sentence;
        return Page();
    }

    private async Task<bool> LoadAsync(string numero, CancellationToken cancellationToken)
    {
        if (!_shop.TryFindId(numero, out ComprobanteId? id) || await _comprobantes.FindAsync(id, cancellationToken) is not { } issued)
        {
            return false;
        }

        Issued = issued;
        Boleta = await _papers.ReadAsync(id, cancellationToken);
        Venta = await _ventas.FindAsync(issued.IdempotencyKey, cancellationToken);
        Events = await _comprobantes.GetEventosAsync(id, cancellationToken);
        Notas = await _comprobantes.ListAsync(new ComprobanteQuery { Emisor = id.Ruc, Afectado = id }, cancellationToken);
        return true;
    }
}
