using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

/// <summary>A watch that tells when a month's sales pass a hundred soles, and remembers what it was shown.</summary>
internal sealed class VigiaDeCien : ILimitWatch
{
    public List<(decimal Antes, decimal Despues)> Steps { get; } = [];

    public IReadOnlyList<Aviso> Watch(DateOnly fecha, Acumulado antes, Acumulado despues)
    {
        Steps.Add((antes.VentasMes, despues.VentasMes));
        return antes.VentasMes <= 100m && despues.VentasMes > 100m
            ? [new Aviso($"cien:{fecha.ToString("yyyy-MM", CultureInfo.InvariantCulture)}", "El mes pasó de cien soles.")]
            : [];
    }
}
