using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

/// <summary>A till with everything behind it in memory: it sells, and answers in SUNAT's place.</summary>
internal sealed class Caja
{
    public EmisionOptions Options { get; } = new() { Emisor = Ventas.Tienda };

    public InMemoryComprobanteStore Store { get; } = new();

    public ManualTimeProvider Clock { get; } = new();

    public IReadOnlyList<IEmisionPolicy> Policies { get; init; } = [];

    public IReadOnlyList<ILimitWatch> Watches { get; init; } = [];

    public CpeSigner? Signer { get; init; }

    public PseCapabilities Canal { get; init; } = new() { Signs = true, Summaries = true };

    public BoletaIssuer Issuer => new(Store, Options) { Clock = Clock, Policies = Policies, Watches = Watches, Signer = Signer };

    public BoletaVoider Voider => new(Store, new GuionPse { Capabilities = Canal }) { Clock = Clock };

    public async Task<ComprobanteEmitido> VenderAsync(string key, decimal soles, CausaEvento? respuesta = CausaEvento.RespuestaAceptado)
    {
        IssueResult result = await Issuer.IssueAsync(Ventas.De(soles), key);
        Assert.True(result.IsIssued);
        return respuesta is { } causa ? await ResponderAsync(causa) : result.Comprobante;
    }

    public Task<IssueResult> AcreditarAsync(string key, ComprobanteEmitido boleta, decimal soles, IssueOptions? options = null) =>
        Issuer.IssueNotaCreditoAsync(Devolucion(boleta.Id, soles), key, options);

    public Task<IssueResult> CargarAsync(string key, ComprobanteEmitido boleta, decimal soles) => Issuer.IssueNotaDebitoAsync(Recargo(boleta.Id, soles), key);

    public static AjusteCredito Devolucion(ComprobanteId boleta, decimal soles, Moneda? moneda = null) => new()
    {
        Sale = new Sale { Lines = Ventas.De(soles).Lines, Moneda = moneda ?? Moneda.Pen },
        Afectado = new DocumentoReferido(boleta.Tipo, boleta.Numero),
        Motivo = MotivoNotaCredito.DevolucionItem,
        Sustento = "Devuelve un producto",
    };

    public static AjusteDebito Recargo(ComprobanteId boleta, decimal soles) => new()
    {
        Sale = Ventas.De(soles),
        Afectado = new DocumentoReferido(boleta.Tipo, boleta.Numero),
        Motivo = MotivoNotaDebito.AumentoValor,
        Sustento = "Faltó cobrar el reparto",
    };

    /// <summary>SUNAT's answer to the one document that is due.</summary>
    public async Task<ComprobanteEmitido> ResponderAsync(CausaEvento causa)
    {
        OutboxClaim claim = Assert.Single(await Store.ClaimAsync(new ClaimRequest(Clock.GetUtcNow(), TimeSpan.FromMinutes(2), 10)));
        return (await Store.SettleAsync(claim, new Settlement { Causa = causa, Momento = Clock.GetUtcNow(), Codigo = "0", Mensaje = causa.ToString() }))!;
    }

    public async Task<ComprobanteEmitido> MirarAsync(ComprobanteEmitido comprobante) => (await Store.FindAsync(comprobante.Id))!;

    public async Task<decimal> VentasMesAsync() => (await Store.GetAcumuladoAsync(Ventas.Tienda.Ruc, Lima.DateOf(Clock.GetUtcNow()))).VentasMes;

    public static string Codigo(IssueResult result) => Assert.Single(result.ValidationReport.Issues, issue => issue.Severity != Severity.Observacion).Code.Value;
}
