using System.Diagnostics.CodeAnalysis;
using IziSales.Ubl;
using IziSales.Woo.Mapping;

namespace IziSales.Woo;

/// <summary>What became of an order: a sale to issue, or the reasons why a person must look at it first.</summary>
public sealed class WooOrderMapping
{
    internal WooOrderMapping(string idempotencyKey, Sale? sale, ValidationReport report)
    {
        IdempotencyKey = idempotencyKey;
        Sale = sale;
        Report = report;
    }

    /// <summary>The key to issue under: <c>woo:&lt;shop&gt;:&lt;order id&gt;</c>.</summary>
    public string IdempotencyKey { get; }

    /// <summary>The sale, whose boleta comes to what the customer paid; null when the order is set aside.</summary>
    public Sale? Sale { get; }

    /// <summary>Why the order is set aside, and what is worth knowing about one that is not.</summary>
    public ValidationReport Report { get; }

    /// <summary>Whether the order only waits for another status, and nobody has to do anything now.</summary>
    public bool IsWaiting => Report.Issues.Any(static issue => issue.Code == Motivos.Estado);

    /// <summary>Whether there is a sale.</summary>
    [MemberNotNullWhen(true, nameof(Sale))]
    public bool IsMapped => Sale is not null;
}
