namespace IziSales.Pse;

/// <summary>Who is asked about a DNI or RUC, in which order, and for how long.</summary>
/// <remarks>Validated when the application starts.</remarks>
public sealed class PadronOptions
{
    /// <summary>The providers on the internet. By default none.</summary>
    public IList<PadronProvider> Providers { get; } = [];

    /// <summary>The names of all sources in the order in which they are asked. By default copies on this machine first, then the providers as they were added.</summary>
    public IList<string> Order { get; } = [];

    /// <summary>How long a look-up may take in all: a sale waits no longer. By default 4 seconds.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How long one provider may take before the next is asked. By default 2 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a holder is remembered. By default 24 hours; zero remembers nothing.</summary>
    public TimeSpan Remember { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long it is remembered that a number has no holder. By default 5 minutes; zero remembers nothing.</summary>
    public TimeSpan RememberNotFound { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many answers are remembered; the one that nobody asked for longest goes first. By default 2000.</summary>
    public int Capacity { get; set; } = 2000;
}
