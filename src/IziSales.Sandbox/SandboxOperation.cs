namespace IziSales.Sandbox;

/// <summary>What a caller asks of the sandbox.</summary>
public enum SandboxOperation
{
    /// <summary>To take a document.</summary>
    Send,

    /// <summary>What became of a number.</summary>
    Query,

    /// <summary>What became of a ticket.</summary>
    Status,

    /// <summary>The CDR of a document.</summary>
    Cdr,

    /// <summary>Any of these.</summary>
    Any,
}
