namespace IziSales.Printing;

/// <summary>What became of a job that was given to the queue; never an exception, because the sale is made already.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Mensaje">What to tell the cashier, in Spanish; null when all is well.</param>
public sealed record PrintQueueResult(PrintQueueStatus Status, string? Mensaje = null)
{
    /// <summary>Whether the paper will come out, or has.</summary>
    public bool IsFine => Status is PrintQueueStatus.Queued or PrintQueueStatus.Repeated;
}
