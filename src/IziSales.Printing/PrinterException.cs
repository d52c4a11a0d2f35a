namespace IziSales.Printing;

/// <summary>A job did not get to its printer. The message is for the person at the till; the sale is not concerned.</summary>
public sealed class PrinterException : Exception
{
    /// <summary>Says what happened, where, and what to do.</summary>
    public PrinterException(string code, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
    }

    /// <summary>Our code, <c>IZI-PRN-nnn</c>.</summary>
    public string Code { get; }

    /// <summary>Whether some bytes may have reached the printer: then a second try can print twice. By default not.</summary>
    public bool MayHavePrinted { get; init; }

    /// <summary>How the printer is. By default it does not tell.</summary>
    public PrinterState State { get; init; }
}
