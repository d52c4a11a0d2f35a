namespace IziSales.Emision;

/// <summary>A request that cannot be answered with a document and is the caller's to mend; no number was taken.</summary>
public sealed class EmisionException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="code">A code of ours, <c>IZI-EMI-nnn</c>.</param>
    /// <param name="message">What is wrong and what to do, in Spanish.</param>
    public EmisionException(string code, string message)
        : base(message) => Code = code;

    /// <summary>A code of ours, <c>IZI-EMI-nnn</c>.</summary>
    public string Code { get; }
}
