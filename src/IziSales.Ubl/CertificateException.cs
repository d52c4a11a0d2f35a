namespace IziSales.Ubl;

/// <summary>A certificate that cannot sign: unreadable, without its key, expired, or not meant for it.</summary>
public sealed class CertificateException : Exception
{
    /// <summary>Names the fault.</summary>
    /// <param name="code">Ours: <c>IZI-CERT-nnn</c>.</param>
    /// <param name="message">What is wrong and what to do, in Spanish; never the password.</param>
    /// <param name="innerException">What the platform said, if anything.</param>
    public CertificateException(string code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    /// <summary>Ours: <c>IZI-CERT-nnn</c>.</summary>
    public string Code { get; }
}
