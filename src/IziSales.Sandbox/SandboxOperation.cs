namespace IziSales.Sandbox;

/// <summary>What a caller asks of the sandbox.</summary>
public enum SandboxOperation
{
    /// <summary>To take a document.</summary>
    Send,

    /// <summary>To take a summary or a voiding file.</summary>
    Summary,

    /// <summary>To annul a document, making the file by itself.</summary>
    Void,

    /// <summary>To sign a document without sending it.</summary>
    Sign,

    /// <summary>What became of a number.</summary>
    Query,

    /// <summary>What became of a ticket.</summary>
    Status,

    /// <summary>The CDR of a document.</summary>
    Cdr,

    /// <summary>A token to call with.</summary>
    Token,

    /// <summary>Who a DNI or a RUC belongs to.</summary>
    Lookup,

    /// <summary>Any of these.</summary>
    Any,
}
