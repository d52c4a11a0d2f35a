namespace IziSales.Storage;

/// <summary>The padrón could not be imported. The copy that was there, if any, is there still.</summary>
public sealed class PadronException : Exception
{
    /// <summary>Says what is wrong and what to do.</summary>
    /// <param name="code">A code of ours, <c>IZI-PAD-nnn</c>.</param>
    /// <param name="message">What is wrong, where, and what to do, in Spanish.</param>
    /// <param name="innerException">What lies below.</param>
    public PadronException(string code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    /// <summary>A code of ours, <c>IZI-PAD-nnn</c>.</summary>
    public string Code { get; }
}
