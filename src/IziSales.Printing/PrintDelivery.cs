namespace IziSales.Printing;

/// <summary>How far a job is known to have come.</summary>
public enum PrintDelivery
{
    /// <summary>Every byte left for the printer, which says nothing more.</summary>
    Sent,

    /// <summary>The printer said that it had come to the end of the job.</summary>
    Printed,
}
