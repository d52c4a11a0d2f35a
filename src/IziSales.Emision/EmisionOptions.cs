using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>The shop's settings for issuing and sending. Checked at start-up.</summary>
public sealed class EmisionOptions
{
    /// <summary>The shop. Without it every sale must name one in <see cref="IssueOptions"/>.</summary>
    public Emisor? Emisor { get; set; }

    /// <summary>The series of boletas. By default <c>B001</c>.</summary>
    public Serie Serie { get; set; } = Serie.Parse("B001");

    /// <summary>The series of notas de crédito on boletas. By default <c>BC01</c>.</summary>
    public Serie SerieNotaCredito { get; set; } = Serie.Parse("BC01");

    /// <summary>The series of notas de débito on boletas. By default <c>BD01</c>.</summary>
    public Serie SerieNotaDebito { get; set; } = Serie.Parse("BD01");

    /// <summary>How documents go to SUNAT. By default each by itself; by summary needs a channel that takes summaries.</summary>
    public ViaEnvio Envio { get; set; }

    /// <summary>How long a worker has a document to itself; must exceed the channel's longest answer. By default two minutes.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How many documents a worker takes at once and sends side by side. By default 4.</summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>How often an idle worker looks for work that other processes queued. By default 15 seconds; issuing in this process wakes it at once.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The wait after the first attempt that came to nothing; it doubles each time, spread at random by half. By default 2 seconds.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between attempts. By default 10 minutes.</summary>
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromMinutes(10);
}
