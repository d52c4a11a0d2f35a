using System.Diagnostics.CodeAnalysis;
using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>What came of a sale: its document, or the reasons why there is none.</summary>
public sealed class IssueResult
{
    /// <summary>What came of it.</summary>
    public required IssueStatus Status { get; init; }

    /// <summary>The document, when the sale has one.</summary>
    public ComprobanteEmitido? Comprobante { get; init; }

    /// <summary>What the rules found; for a repeated sale, nothing is judged again.</summary>
    public ValidationReport ValidationReport { get; init; } = ValidationReport.Clean;

    /// <summary>What the policies said; for a repeated sale, nothing is judged again.</summary>
    public PolicyVerdict PolicyVerdict { get; init; } = PolicyVerdict.Allowed;

    /// <summary>Whether the sale has its document, now or from before.</summary>
    [MemberNotNullWhen(true, nameof(Comprobante))]
    public bool IsIssued => Status is IssueStatus.Issued or IssueStatus.Repeated && Comprobante is not null;
}
