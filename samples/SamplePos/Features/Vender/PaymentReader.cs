using IziSales.Ubl;
using SamplePos.Presentation;
using SamplePos.Ventas;

namespace SamplePos.Features.Vender;

/// <summary>Reads how a sale is paid, so that the payments add up to the boleta to the céntimo.</summary>
/// <remarks>
/// Only cash is rounded, down, to coins that exist. Where the other payments leave whole ten céntimos the boleta tells the rounding; where they do not, the boleta
/// is exact and the till bears what no coin can pay.
/// </remarks>
internal static class PaymentReader
{
    private const int MaxPayments = 6;
    private const int LongestReference = 40;
    private const decimal MaxReceived = 100_000m;
    private const decimal MaxAmount = 999_999_999m;

    /// <summary>The payments, or none when something is wrong with them.</summary>
    /// <param name="request">What the till sent.</param>
    /// <param name="exact">What the sale comes to, before any rounding.</param>
    /// <param name="problems">Where problems are noted.</param>
    public static IReadOnlyList<Pago> Read(SaleRequest request, decimal exact, ProblemList problems)
    {
        IReadOnlyList<SaleRequestPayment> asked = request.Payments is { Count: > 0 } several ? several
            : [new(request.Method, exact) { Received = request.Received, Account = request.Account }];
        if (!problems.Require(asked.Count <= MaxPayments, "Payments", $"Son más de {MaxPayments} pagos.", "Junte algunos en uno solo."))
        {
            return [];
        }

        List<Pago> pagos = [];
        for (int i = 0; i < asked.Count; i++)
        {
            if (ReadOne(asked[i], $"Payments[{i}]", problems) is { } pago)
            {
                pagos.Add(pago);
            }
        }

        return problems.Count > 0 ? [] : Settle(pagos, exact, problems);
    }

    /// <summary>Whether the boleta tells the rounding of these payments.</summary>
    public static RedondeoEfectivo RoundingOf(IReadOnlyList<Pago> pagos, decimal exact) =>
        pagos.Any(static pago => pago.Metodo == MetodoPago.Efectivo) && pagos.Sum(static pago => pago.Importe) == Redondeo.AEfectivo(exact) ? RedondeoEfectivo.Efectivo : RedondeoEfectivo.Ninguno;

    private static Pago? ReadOne(SaleRequestPayment asked, string field, ProblemList problems)
    {
        var metodo = MetodoPago.Find(asked.Method);
        string? reference = string.IsNullOrWhiteSpace(asked.Reference) ? null : asked.Reference.Trim();
        bool fine = problems.Require(metodo is not null, "Method", "Falta decir cómo paga el cliente.", "Elija efectivo, Yape, Plin, tarjeta, transferencia o fiado.")
            && problems.Require(asked.Amount is > 0m and <= MaxAmount && asked.Amount * 100m % 1m == 0m, field, $"El pago con {metodo!.Nombre} no es válido.", "Debe ser mayor que cero y tener hasta dos decimales.")
            && problems.Require(asked.Received is null or (>= 0m and <= MaxReceived), "Received", "El monto recibido no es válido.", "Escriba lo que entregó el cliente.")
            && problems.Require(reference is null || (reference.Length <= LongestReference && !reference.Any(char.IsControl)), field, "El número de operación no es válido.", $"Escriba hasta {LongestReference} letras y números.")
            && problems.Require((metodo == MetodoPago.Fiado) == asked.Account is not null, "Account", "Falta decir a quién se le fía.", "Elija la cuenta del cuaderno.");
        return !fine ? null : new Pago(metodo!, asked.Amount)
        {
            Recibido = metodo == MetodoPago.Efectivo ? asked.Received : null,
            Referencia = reference,
            Cuenta = asked.Account,
        };
    }

    private static List<Pago> Settle(List<Pago> pagos, decimal exact, ProblemList problems)
    {
        int cash = pagos.FindIndex(static pago => pago.Metodo == MetodoPago.Efectivo);
        bool once = problems.Require(pagos.Count(static pago => pago.Metodo == MetodoPago.Efectivo) <= 1, "Payments", "El efectivo está dos veces.", "Júntelo en un solo pago.");
        decimal sum = pagos.Sum(static pago => pago.Importe);
        if (once && cash < 0)
        {
            return problems.Require(sum == exact, "Payments", $"Los pagos suman S/ {Texto.Monto(sum)} y la venta es S/ {Texto.Monto(exact)}.", "Corrija los montos hasta que sumen lo mismo.") ? pagos : [];
        }

        if (!once)
        {
            return [];
        }

        decimal due = exact - sum + pagos[cash].Importe;
        decimal coins = Redondeo.AEfectivo(Math.Max(0m, due));
        bool fine = problems.Require(
                pagos[cash].Importe == due || pagos[cash].Importe == coins,
                "Payments",
                $"Los pagos suman S/ {Texto.Monto(sum)} y la venta es S/ {Texto.Monto(exact)}.",
                "Corrija los montos hasta que sumen lo mismo.")
            && problems.Require(coins > 0m, "Payments", "Lo que queda en efectivo no llega a S/ 0.10: no hay monedas para pagarlo.", "Póngalo en otro pago.")
            && problems.Require(pagos[cash].Recibido is null || pagos[cash].Recibido >= coins, "Received", $"Lo recibido no alcanza: son S/ {Texto.Monto(coins)} en efectivo.", "Pida lo que falta.");
        if (fine)
        {
            pagos[cash] = pagos[cash] with { Importe = coins };
        }

        return fine ? pagos : [];
    }
}
