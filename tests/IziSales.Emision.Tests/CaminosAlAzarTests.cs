using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

/// <summary>Sales, notes, answers, annulments and second issues in any order, one after the other and all at once: what must hold whatever happens.</summary>
public sealed class CaminosAlAzarTests
{
    private const int Steps = 300;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task AnyPath_OneAfterTheOther_KeepsNumbersTotalsAndLinks(int seed)
    {
        var caminante = new Caminante(new Caja(), seed);

        for (int step = 0; step < Steps; step++)
        {
            await caminante.StepAsync();
        }

        await Invariantes.AssertAsync(caminante.Caja.Store, Ventas.Tienda.Ruc);
        Assert.True(caminante.Issued > Steps / 10, "The path must sell, or it proves nothing.");
    }

    [Fact]
    public async Task AnyPath_EightTillsAtOnce_KeepsNumbersTotalsAndLinks()
    {
        var caja = new Caja();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(till => Task.Run(async () =>
        {
            var caminante = new Caminante(caja, 1_000 + till) { Tramo = TimeSpan.FromMinutes(5) };
            for (int step = 0; step < Steps / 2; step++)
            {
                await caminante.StepAsync();
            }
        })));

        await Invariantes.AssertAsync(caja.Store, Ventas.Tienda.Ruc);
        IReadOnlyList<ComprobanteEmitido> all = await caja.Store.ListAsync(new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc, Limit = int.MaxValue });
        Assert.Superset(new HashSet<EstadoComprobante> { EstadoComprobante.Aceptado, EstadoComprobante.Anulado, EstadoComprobante.Reemplazado, EstadoComprobante.Rechazado }, all.Select(one => one.Estado).ToHashSet());
        Assert.Equal(["03", "07", "08"], all.Select(one => one.Id.Tipo.Codigo).Distinct().Order(StringComparer.Ordinal));
    }
}
