namespace IziSales.Printing;

/// <summary>Where a job stands.</summary>
public enum PrintJobState
{
    /// <summary>It waits for its turn, or for its printer.</summary>
    Waiting,

    /// <summary>It is being printed.</summary>
    Printing,

    /// <summary>It is over: printed, sent, expired or taken off by a person; the message says which.</summary>
    Finished,

    /// <summary>Nobody knows whether the paper came out whole: a person looks and decides.</summary>
    Doubtful,
}
