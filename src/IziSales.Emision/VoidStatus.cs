namespace IziSales.Emision;

/// <summary>What came of asking to annul a document.</summary>
public enum VoidStatus
{
    /// <summary>The request is kept; SUNAT will be asked. Until it agrees the sale counts.</summary>
    Requested,

    /// <summary>It was asked before, or SUNAT has annulled it already.</summary>
    Repeated,

    /// <summary>It cannot be annulled any more, or not through this channel; a nota de crédito takes it back instead.</summary>
    NeedsNotaCredito,

    /// <summary>It cannot be annulled as it stands.</summary>
    Refused,
}
