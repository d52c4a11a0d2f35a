using SamplePos.Presentation;

namespace SamplePos.Features.Inicio;

/// <summary>Judges what is worth an owner's attention. Silence is the rule: an alert that is there every day is read by nobody.</summary>
public static class Alertas
{
    /// <summary>For how many days nobody buys a product before it is told.</summary>
    public const int DiasSinVentas = 30;

    private const decimal FewerThan = 0.5m;
    private const decimal CashAbove = 0.8m;
    private const int LeastDays = 2; // one earlier Friday is no average
    private const int LeastSales = 5; // of two sales in cash nothing follows

    /// <summary>The alerts, the most urgent first.</summary>
    public static IReadOnlyList<DashboardAlert> Of(AlertaDatos datos)
    {
        List<DashboardAlert> alerts = [];
        if (datos.PorRevisar > 0)
        {
            alerts.Add(new("bad", "exclamation-octagon-fill", datos.PorRevisar == 1 ? "Una boleta espera por usted: SUNAT no la aceptó." : $"{datos.PorRevisar} boletas esperan por usted: SUNAT no las aceptó.", "/boletas/pendientes"));
        }

        if (datos.MismosDias.Count >= LeastDays && datos.Vendido < datos.MismosDias.Average() * FewerThan)
        {
            alerts.Add(new("warn", "exclamation-triangle-fill", $"Hoy va flojo: S/ {Texto.Monto(datos.Vendido)}, y un {datos.DiaDeSemana} a esta hora van en promedio S/ {Texto.Monto(Cents(datos.MismosDias.Average()))}.", null));
        }

        if (datos.Ventas >= LeastSales && datos.Efectivo > datos.Vendido * CashAbove)
        {
            alerts.Add(new("warn", "cash-coin", $"Hay mucho efectivo: S/ {Texto.Monto(datos.Efectivo)} de S/ {Texto.Monto(datos.Vendido)} vendidos hoy. Conviene retirar una parte del cajón.", "/caja"));
        }

        if (datos.CuantosSinVentas > 0 && datos.DiasDeHistoria >= DiasSinVentas)
        {
            string names = string.Join(", ", datos.SinVentas);
            string rest = datos.CuantosSinVentas > datos.SinVentas.Count ? $" y {datos.CuantosSinVentas - datos.SinVentas.Count} más" : "";
            alerts.Add(new("info", "info-circle", $"Sin ventas en {DiasSinVentas} días: {names}{rest}.", "/reportes?ver=catalogo"));
        }

        return alerts;
    }

    private static decimal Cents(decimal amount) => decimal.Truncate(amount * 100m) / 100m;
}
