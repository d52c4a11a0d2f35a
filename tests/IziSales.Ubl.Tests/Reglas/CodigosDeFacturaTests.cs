using IziSales.Testing;
using IziSales.Ubl.Reglas;

namespace IziSales.Ubl.Tests.Reglas;

/// <summary>A factura's arithmetic is rejected where a boleta's is observed.</summary>
public sealed class CodigosDeFacturaTests
{
    [Fact]
    public void Validate_SameFaultInBoletaAndFactura_ObservesTheOneAndRejectsTheOther()
    {
        var sale = Escenarios.DosLineasGravadas.WithAdquirente(EscenariosDocumento.Compania).WithLine(
            0,
            static line => new SaleLine(line.Description, line.Quantity, line.Price) { Descuento = Descuento.DeMonto(1m) with { Motivo = MotivoCargoDescuento.DescuentoGlobalFueraDeBase } }).Sale;
        DateTimeOffset fecha = new(2026, 1, 16, 9, 5, 0, Lima.Offset);

        var boleta = Boleta.From(sale, Escenarios.MinimarketSol, NumeroComprobante.Parse("B001-1"), fecha);
        var factura = Factura.From(sale, Escenarios.MinimarketSol, NumeroComprobante.Parse("F001-1"), fecha);

        Assert.Equal(
            boleta.Validate().Issues.Select(static issue => CodigosDeFactura.Of(issue.Code.Value)),
            factura.Validate().Issues.Select(static issue => issue.Code.Value));
    }

    [SkippableFact]
    public void Todos_EveryPair_IsOneFaultInSunatsList()
    {
        Dictionary<string, string> messages = File.ReadLines(SharedFacts.Require("sunat/catalogs/errors.csv"))
            .Skip(1)
            .Select(static line => line.Split("\",\""))
            .ToDictionary(static parts => parts[0].Trim('"'), static parts => parts[^1].Trim('"').TrimEnd('.'), StringComparer.Ordinal);

        Assert.All(CodigosDeFactura.Todos, pair =>
        {
            Assert.Equal(messages[pair.Key], messages[pair.Value]);
            Assert.Equal((Severity.Observacion, Severity.Rechazo), (IssueCode.Sunat(pair.Key).Severity, IssueCode.Sunat(pair.Value).Severity));
        });
    }
}
