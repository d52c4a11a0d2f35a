namespace IziSales.Printing;

/// <summary>Hears what happens in a print queue. What it throws is logged and changes nothing.</summary>
public interface IPrintObserver
{
    /// <summary>Something happened.</summary>
    ValueTask OnEventAsync(PrintEvent printEvent, CancellationToken cancellationToken = default);
}
