using IziSales.Pse;
using IziSales.Rus;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

public sealed class BoletaIssuerTests
{
    private static readonly EmisionOptions Tienda = new() { Emisor = Ventas.Tienda };

    private readonly InMemoryComprobanteStore _store = new();
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Issue_FirstSale_GivesNumberOneSignedAndKept()
    {
        IssueResult result = await Issuer().IssueAsync(Ventas.De(9m), "venta-1");

        Assert.True(result.IsIssued);
        Assert.Equal((IssueStatus.Issued, "B001-1", EstadoComprobante.Emitido, 9m), (result.Status, result.Comprobante.Numero.Value, result.Comprobante.Estado, result.Comprobante.ImporteTotal));
        byte[]? xml = await _store.GetXmlAsync(result.Comprobante.Id);
        SignatureVerification signature = SignatureVerifier.Verify(xml!);
        Assert.True(signature.IsValid);
        Assert.Equal(result.Comprobante.DigestValue, signature.DigestValue);
    }

    [Fact]
    public async Task Issue_SameKeyAgain_GivesTheSameBoleta()
    {
        IssueResult first = await Issuer().IssueAsync(Ventas.De(9m), "venta-1");
        _clock.Advance(TimeSpan.FromHours(3));

        IssueResult again = await Issuer().IssueAsync(Ventas.De(9.0m), "venta-1");

        Assert.Equal((IssueStatus.Repeated, first.Comprobante), (again.Status, again.Comprobante));
    }

    [Fact]
    public async Task Issue_OtherSaleUnderTheSameKey_SaysSoAndTakesNoNumber()
    {
        await Issuer().IssueAsync(Ventas.De(9m), "venta-1");

        EmisionException exception = await Assert.ThrowsAsync<EmisionException>(() => Issuer().IssueAsync(Ventas.De(9.10m), "venta-1"));

        Assert.Equal("IZI-EMI-001", exception.Code);
        Assert.Contains("B001-1", exception.Message, StringComparison.Ordinal);
        Assert.Equal("B001-2", (await Issuer().IssueAsync(Ventas.De(9m), "venta-2")).Comprobante!.Numero.Value);
    }

    [Fact]
    public async Task Issue_AboveSevenHundredWithoutBuyer_IsInvalidAndTakesNoNumber()
    {
        IssueResult result = await Issuer().IssueAsync(Ventas.De(700.10m), "venta-1");

        Assert.Equal((IssueStatus.Invalid, null), (result.Status, result.Comprobante));
        Assert.False(result.ValidationReport.IsAceptable);
        Assert.Equal("B001-1", (await Issuer().IssueAsync(Ventas.De(9m), "venta-1")).Comprobante!.Numero.Value);
    }

    [Fact]
    public async Task Issue_AboveTheLimit_NeedsAnAcknowledgementThatIsKept()
    {
        await ComprarAsync(8_000.01m);

        IssueResult asked = await Issuer().IssueAsync(Ventas.De(9m), "venta-1");
        IssueResult known = await Issuer().IssueAsync(Ventas.De(9m), "venta-1", new IssueOptions { Acknowledgement = " Lo sé. – rosa " });

        Assert.Equal((IssueStatus.NeedsAcknowledgement, null, "IZI-RUS-010"), (asked.Status, asked.Comprobante, asked.PolicyVerdict.Issues[0].Code.Value));
        Assert.Equal((IssueStatus.Issued, "Lo sé. – rosa"), (known.Status, known.Comprobante!.Acknowledgement));
    }

    [Fact]
    public async Task Issue_AcknowledgementNobodyAskedFor_IsNotKept()
    {
        IssueResult result = await Issuer().IssueAsync(Ventas.De(9m), "venta-1", new IssueOptions { Acknowledgement = "Lo sé." });

        Assert.Null(result.Comprobante!.Acknowledgement);
    }

    [Fact]
    public async Task Issue_AboveTheLimitUnderBlock_IsBlockedDespiteAcknowledgement()
    {
        await ComprarAsync(8_000.01m);
        BoletaIssuer issuer = Issuer(new NrusLimitOptions { Action = NrusLimitAction.Block });

        IssueResult result = await issuer.IssueAsync(Ventas.De(9m), "venta-1", new IssueOptions { Acknowledgement = "Lo sé." });

        Assert.Equal((IssueStatus.Blocked, null), (result.Status, result.Comprobante));
    }

    [Fact]
    public async Task Issue_AHundredSalesAtOnceAtTheCeilingUnderBlock_NeverPassesItByACentimo()
    {
        await Issuer().IssueAsync(Ventas.De(650m), "antes-0");
        for (int i = 1; i < 12; i++)
        {
            await Issuer().IssueAsync(Ventas.De(650m), $"antes-{i}");
        }

        BoletaIssuer issuer = Issuer(new NrusLimitOptions { Action = NrusLimitAction.Block });
        IssueResult[] results = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => issuer.IssueAsync(Ventas.De(9m), $"venta-{i}"))));

        Assert.Equal(22, results.Count(result => result.IsIssued));
        Assert.Equal(7_998m, (await _store.GetAcumuladoAsync(Ventas.Tienda.Ruc, new DateOnly(2026, 1, 15))).VentasMes);
    }

    [Fact]
    public async Task Issue_AHundredSalesAtOnceOnTwoSeriesAcrossALimit_TellEachCrossingOnce()
    {
        BoletaIssuer issuer = new(_store, Tienda) { Clock = _clock, Watches = [new NrusVigia(new NrusLimitOptions())] };

        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() =>
            issuer.IssueAsync(Ventas.De(75m), $"venta-{i}", new IssueOptions { Serie = Serie.Parse(i % 2 == 0 ? "B001" : "B002") }))));

        IReadOnlyList<Aviso> avisos = await _store.ListAvisosAsync(Ventas.Tienda.Ruc, 100);
        Assert.Contains(avisos, aviso => aviso.Clave == "nrus:2026-01:75");
        Assert.Contains(avisos, aviso => aviso.Clave == "nrus:2026-01:90");
        Assert.Equal(avisos.Count, avisos.Select(aviso => aviso.Clave).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Issue_LastSecondOfTheMonthInLima_CountsForThatMonth()
    {
        var clock = new ManualTimeProvider(new DateTimeOffset(2026, 1, 31, 23, 59, 59, Lima.Offset));
        BoletaIssuer issuer = new(_store, Tienda) { Clock = clock, Signer = Firmantes.Rosita };

        await issuer.IssueAsync(Ventas.De(9m), "enero");
        clock.Advance(TimeSpan.FromSeconds(1));
        await issuer.IssueAsync(Ventas.De(5m), "febrero");

        Assert.Equal(9m, (await _store.GetAcumuladoAsync(Ventas.Tienda.Ruc, new DateOnly(2026, 1, 1))).VentasMes);
        Assert.Equal(5m, (await _store.GetAcumuladoAsync(Ventas.Tienda.Ruc, new DateOnly(2026, 2, 1))).VentasMes);
    }

    [Fact]
    public async Task Issue_WithoutCertificate_LeavesTheSignatureToTheChannel()
    {
        BoletaIssuer issuer = new(_store, Tienda) { Clock = _clock };

        IssueResult result = await issuer.IssueAsync(Ventas.De(9m), "venta-1");

        Assert.Equal((false, null), (result.Comprobante!.Firmado, result.Comprobante.DigestValue));
    }

    [Fact]
    public async Task Issue_NobodyWouldSign_SaysSoAndTakesNoNumber()
    {
        BoletaIssuer issuer = new(_store, Tienda) { Clock = _clock, Channel = new GuionPse { Capabilities = new PseCapabilities() } };

        EmisionException exception = await Assert.ThrowsAsync<EmisionException>(() => issuer.IssueAsync(Ventas.De(9m), "venta-1"));

        Assert.Equal("IZI-EMI-003", exception.Code);
        Assert.Empty(await _store.CheckSeriesAsync(Ventas.Tienda.Ruc));
    }

    [Fact]
    public async Task Issue_ExpiredCertificate_SaysSoAndTakesNoNumber()
    {
        _clock.Advance(TimeSpan.FromDays(1_000));

        CertificateException exception = await Assert.ThrowsAsync<CertificateException>(() => Issuer().IssueAsync(Ventas.De(9m), "venta-1"));

        Assert.Equal("IZI-CERT-005", exception.Code);
        Assert.Empty(await _store.CheckSeriesAsync(Ventas.Tienda.Ruc));
    }

    [Fact]
    public async Task Issue_NoEmisorConfigured_SaysSo()
    {
        EmisionException exception = await Assert.ThrowsAsync<EmisionException>(() => new BoletaIssuer(_store, new EmisionOptions()).IssueAsync(Ventas.De(9m), "venta-1"));

        Assert.Equal("IZI-EMI-002", exception.Code);
    }

    [Fact]
    public async Task Issue_SeriesOfAnotherTill_NumbersThere()
    {
        IssueResult result = await Issuer().IssueAsync(Ventas.De(9m), "venta-1", new IssueOptions { Serie = Serie.Parse("B002") });

        Assert.Equal("B002-1", result.Comprobante!.Numero.Value);
    }

    [Fact]
    public async Task Issue_SeriesOfFacturas_IsInvalid()
    {
        IssueResult result = await Issuer().IssueAsync(Ventas.De(9m), "venta-1", new IssueOptions { Serie = Serie.Parse("F001") });

        Assert.Equal(IssueStatus.Invalid, result.Status);
    }

    [Fact]
    public async Task Issue_ObserverThrows_IsIssuedAllTheSameAndTheNextOneHears()
    {
        var faulty = new OidoObserver { Fault = new FormatException("x") };
        var hearing = new OidoObserver();
        BoletaIssuer issuer = new(_store, Tienda) { Clock = _clock, Observers = [faulty, hearing] };

        IssueResult result = await issuer.IssueAsync(Ventas.De(9m), "venta-1");
        await issuer.IssueAsync(Ventas.De(9m), "venta-1");

        Assert.Equal(IssueStatus.Issued, result.Status);
        Assert.Equal(["issued B001-1"], hearing.Heard);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Issue_EmptyKey_IsABugOfTheCaller(string key) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Issuer().IssueAsync(Ventas.De(9m), key));

    private BoletaIssuer Issuer(NrusLimitOptions? limits = null) =>
        new(_store, Tienda) { Clock = _clock, Signer = Firmantes.Rosita, Policies = [new NrusLimitPolicy(limits ?? new NrusLimitOptions())] };

    private Task<bool> ComprarAsync(decimal soles) => _store.RecordAsync(new Movimiento
    {
        Emisor = Ventas.Tienda.Ruc,
        Key = "compra",
        Tipo = MovimientoTipo.Compra,
        Fecha = new DateOnly(2026, 1, 2),
        Momento = Ventas.Manana,
        Monto = soles,
    });
}
