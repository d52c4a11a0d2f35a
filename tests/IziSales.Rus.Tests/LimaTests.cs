using IziSales.Emision;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Rus.Tests;

/// <summary>Month and year end at midnight in Lima, five hours after Greenwich's.</summary>
public sealed class LimaTests
{
    [Theory]
    [InlineData("2026-12-01T04:59:59Z", 11, IssueStatus.Blocked)]
    [InlineData("2026-12-01T05:00:00Z", 11, IssueStatus.Issued)]
    [InlineData("2026-11-01T04:59:59Z", 11, IssueStatus.Issued)]
    [InlineData("2026-11-01T05:00:00Z", 11, IssueStatus.Blocked)]
    [InlineData("2027-01-01T04:59:59Z", 12, IssueStatus.Blocked)]
    [InlineData("2027-01-01T05:00:00Z", 12, IssueStatus.Issued)]
    public async Task Issue_AroundTheEndOfAMonth_CountsInLimasMonth(string utc, int mesLleno, IssueStatus expected)
    {
        var store = new InMemoryComprobanteStore();
        await NoteAsync(store, new DateOnly(2026, mesLleno, 15), 8_000m);

        Assert.Equal(expected, await IssueAsync(store, utc));
    }

    [Theory]
    [InlineData("2027-01-01T04:59:59Z", IssueStatus.Blocked)]
    [InlineData("2027-01-01T05:00:00Z", IssueStatus.Issued)]
    [InlineData("2026-01-01T04:59:59Z", IssueStatus.Issued)]
    [InlineData("2026-01-01T05:00:00Z", IssueStatus.Blocked)]
    public async Task Issue_AroundTheEndOfAYear_CountsInLimasYear(string utc, IssueStatus expected)
    {
        var store = new InMemoryComprobanteStore();
        await NoteAsync(store, new DateOnly(2026, 6, 15), 96_000m);

        Assert.Equal(expected, await IssueAsync(store, utc));
    }

    private static Task<bool> NoteAsync(InMemoryComprobanteStore store, DateOnly fecha, decimal soles) => store.RecordAsync(new Movimiento
    {
        Emisor = Ventas.Tienda.Ruc,
        Key = "cuaderno",
        Tipo = MovimientoTipo.Venta,
        Fecha = fecha,
        Momento = Ventas.Manana,
        Monto = soles,
    });

    private static async Task<IssueStatus> IssueAsync(InMemoryComprobanteStore store, string utc)
    {
        var clock = new ManualTimeProvider(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture));
        var issuer = new BoletaIssuer(store, new EmisionOptions { Emisor = Ventas.Tienda })
        {
            Clock = clock,
            Policies = [new NrusLimitPolicy(new NrusLimitOptions { Action = NrusLimitAction.Block })],
        };
        return (await issuer.IssueAsync(Ventas.De(0.01m), "venta")).Status;
    }
}
