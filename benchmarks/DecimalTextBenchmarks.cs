using System.Globalization;
using BenchmarkDotNet.Attributes;
using IziSales.Ubl.Xml;

namespace IziSales.Benchmarks;

/// <summary>Amounts as text: the product's own formatter against the framework's.</summary>
public class DecimalTextBenchmarks
{
    private static readonly decimal[] Amounts = [4.50m, 0m, 27.00m, 1_234.56m, 3.8135593220m, 0.385m, 18m, 99_999.99m];

    private readonly byte[] _target = new byte[64];

    [Benchmark(Baseline = true, OperationsPerInvoke = 8)]
    public int Product()
    {
        int length = 0;
        foreach (decimal amount in Amounts)
        {
            length += DecimalText.Write(_target, amount, 2);
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = 8)]
    public int Framework()
    {
        int length = 0;
        foreach (decimal amount in Amounts)
        {
            amount.TryFormat(_target, out int written, "0.00########", CultureInfo.InvariantCulture);
            length += written;
        }

        return length;
    }
}
