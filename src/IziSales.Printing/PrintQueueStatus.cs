namespace IziSales.Printing;

/// <summary>What became of a job that was given to the queue.</summary>
public enum PrintQueueStatus
{
    /// <summary>It will be printed.</summary>
    Queued,

    /// <summary>The queue has this key already, printed or not: nothing more will come out.</summary>
    Repeated,

    /// <summary>Too much is waiting for this printer.</summary>
    Full,

    /// <summary>There is no printer of this name.</summary>
    UnknownPrinter,

    /// <summary>The queue could not be written.</summary>
    NotKept,
}
