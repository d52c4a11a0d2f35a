using IziSales.Ubl;
using SamplePos.Features.Vender;
using SamplePos.Ventas;

namespace SamplePos.E2E.Vender;

/// <summary>Payments add up to the boleta to the céntimo, and only cash is rounded.</summary>
public sealed class PaymentReaderTests
{
    [Fact]
    public void Read_AllInCash_PaysWholeCoinsAndTheBoletaTellsTheRounding()
    {
        IReadOnlyList<Pago> pagos = Read(40.93m, new SaleRequest { Method = "efectivo", Received = 50m }, out _);

        Pago pago = Assert.Single(pagos);
        Assert.Equal((40.90m, 9.10m), (pago.Importe, pago.Vuelto));
        Assert.Equal(RedondeoEfectivo.Efectivo, PaymentReader.RoundingOf(pagos, 40.93m));
    }

    [Fact]
    public void Read_WalletAndCash_RoundsOnlyTheCash()
    {
        IReadOnlyList<Pago> pagos = Read(40.93m, Several(new("yape", 25m), new("efectivo", 15.93m) { Received = 20m }), out _);

        Assert.Equal([25m, 15.90m], pagos.Select(static pago => pago.Importe));
        Assert.Equal(RedondeoEfectivo.Efectivo, PaymentReader.RoundingOf(pagos, 40.93m));
    }

    [Fact]
    public void Read_WalletThatLeavesOddCents_LeavesTheBoletaExact()
    {
        IReadOnlyList<Pago> pagos = Read(10.05m, Several(new("yape", 5.03m), new("efectivo", 5.02m)), out _);

        Assert.Equal([5.03m, 5.00m], pagos.Select(static pago => pago.Importe));
        Assert.Equal(RedondeoEfectivo.Ninguno, PaymentReader.RoundingOf(pagos, 10.05m));
    }

    [Fact]
    public void Read_OnlyWallets_MustBeExact()
    {
        Assert.Equal([5.03m, 5.02m], Read(10.05m, Several(new("yape", 5.03m), new("plin", 5.02m)), out _).Select(static pago => pago.Importe));
        Assert.Empty(Read(10.05m, Several(new("yape", 5.03m), new("plin", 5m)), out IReadOnlyList<Problem> problems));
        Assert.Equal("Los pagos suman S/ 10.03 y la venta es S/ 10.05.", Assert.Single(problems).Message);
    }

    [Theory]
    [InlineData("efectivo", "-1", null, null, "El pago con Efectivo no es válido.")]
    [InlineData("yape", "0", null, null, "El pago con Yape no es válido.")]
    [InlineData("yape", "10.001", null, null, "El pago con Yape no es válido.")]
    [InlineData("efectivo", "10", "5", null, "Lo recibido no alcanza: son S/ 10.00 en efectivo.")]
    [InlineData("efectivo", "10", "999999", null, "El monto recibido no es válido.")]
    [InlineData("fiado", "10", null, null, "Falta decir a quién se le fía.")]
    [InlineData("efectivo", "10", null, "7", "Falta decir a quién se le fía.")]
    [InlineData("mixto", "10", null, null, "Falta decir cómo paga el cliente.")]
    [InlineData("plin", "9", null, null, "Los pagos suman S/ 9.00 y la venta es S/ 10.00.")]
    [InlineData("efectivo", "9", null, null, "Los pagos suman S/ 9.00 y la venta es S/ 10.00.")]
    public void Read_WrongPayment_SaysWhatToMend(string method, string amount, string? received, string? account, string message)
    {
        SaleRequestPayment payment = new(method, Money(amount)!.Value) { Received = Money(received), Account = account is null ? null : long.Parse(account) };

        Assert.Empty(Read(10m, Several(payment), out IReadOnlyList<Problem> problems));
        Assert.Equal(message, Assert.Single(problems).Message);
    }

    [Fact]
    public void Read_CashThatNoCoinCanPay_AsksForAnotherMethod()
    {
        Read(10.05m, Several(new("yape", 10m), new("efectivo", 0.05m)), out IReadOnlyList<Problem> problems);

        Assert.Equal("Lo que queda en efectivo no llega a S/ 0.10: no hay monedas para pagarlo.", Assert.Single(problems).Message);
    }

    [Fact]
    public void Read_CashTwice_IsRefused()
    {
        Read(10m, Several(new("efectivo", 5m), new("efectivo", 5m)), out IReadOnlyList<Problem> problems);

        Assert.Equal("El efectivo está dos veces.", Assert.Single(problems).Message);
    }

    private static SaleRequest Several(params SaleRequestPayment[] payments) => new() { Payments = payments };

    private static decimal? Money(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyList<Pago> Read(decimal exact, SaleRequest request, out IReadOnlyList<Problem> problems)
    {
        ProblemList list = [];
        problems = list;
        return PaymentReader.Read(request, exact, list);
    }
}
