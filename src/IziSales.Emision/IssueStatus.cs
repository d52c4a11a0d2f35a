namespace IziSales.Emision;

/// <summary>What came of a sale.</summary>
public enum IssueStatus
{
    /// <summary>It has a number, for ever.</summary>
    Issued,

    /// <summary>It had its number already; the same document again.</summary>
    Repeated,

    /// <summary>The document would not be accepted; no number was taken.</summary>
    Invalid,

    /// <summary>A limit is passed and the seller has not said that he knows; no number was taken.</summary>
    NeedsAcknowledgement,

    /// <summary>A policy forbids it; no number was taken.</summary>
    Blocked,
}
