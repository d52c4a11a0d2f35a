namespace IziSales.Emision;

/// <summary>What came of asking for a number.</summary>
public enum AppendStatus
{
    /// <summary>Number and document are kept.</summary>
    Appended,

    /// <summary>The key already has its document; it is returned and nothing was kept.</summary>
    Repeated,

    /// <summary>The key already belongs to another sale; nothing was kept.</summary>
    KeyTaken,

    /// <summary>The builder gave no document: no number was taken.</summary>
    Abandoned,
}
