namespace IziSales.Printing.Devices;

/// <summary>How long one printer is waited for.</summary>
/// <param name="Write">How long a job may stand still.</param>
/// <param name="BytesPerSecond">What even the slowest printer on this road takes; long jobs get more time by it.</param>
/// <param name="Answer">How long a question may go unanswered.</param>
internal sealed record PrinterTiming(TimeSpan Write, int BytesPerSecond, TimeSpan Answer)
{
    /// <summary>The slowest that printers on a network or cable take bytes.</summary>
    public const int SlowestBytesPerSecond = 4096;

    /// <summary>How long the whole job may take.</summary>
    public TimeSpan ForJob(int bytes) => Write + TimeSpan.FromSeconds((double)bytes / BytesPerSecond);
}
