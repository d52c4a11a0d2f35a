namespace IziSales.Pse.Soap;

/// <summary>What a SOAP answer says: the members of whichever operation it answers, or a fault.</summary>
internal sealed class SoapAnswer
{
    /// <summary>The CDR, or nothing: <c>applicationResponse</c> of a sending, <c>content</c> of a status.</summary>
    public string? Content { get; set; }

    public string? Ticket { get; set; }

    public string? StatusCode { get; set; }

    public string? StatusMessage { get; set; }

    public bool IsFault { get; set; }

    public string? FaultCode { get; set; }

    public string? FaultString { get; set; }

    /// <summary>An OSE's text beside a bare code.</summary>
    public string? FaultDetail { get; set; }
}
