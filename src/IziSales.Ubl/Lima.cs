namespace IziSales.Ubl;

/// <summary>The clock that SUNAT reads: UTC−5 all year, without daylight saving.</summary>
/// <remarks>The fixed offset keeps every machine's time-zone data out of a legal document.</remarks>
public static class Lima
{
    /// <summary>UTC−5.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(-5);

    /// <summary>The same instant on Lima's clock.</summary>
    public static DateTimeOffset At(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The calendar day of an instant in Lima.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);
}
