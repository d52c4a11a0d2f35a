namespace IziSales.Printing;

/// <summary>What happened in a print queue.</summary>
public enum PrintEventKind
{
    /// <summary>A job was queued.</summary>
    Queued,

    /// <summary>A job came out and the printer said so.</summary>
    Printed,

    /// <summary>A job was sent to a printer that says nothing.</summary>
    Sent,

    /// <summary>A job could not begin, and will be tried again.</summary>
    Waiting,

    /// <summary>A job may have come out, whole or in part.</summary>
    Doubtful,

    /// <summary>A job waited too long and will not come out by itself.</summary>
    Expired,

    /// <summary>A person asked for a job again.</summary>
    Reprinted,

    /// <summary>A person took a job off the queue.</summary>
    Discarded,

    /// <summary>A printer is in another state than before.</summary>
    StateChanged,
}
