namespace IziSales.Printing;

/// <summary>The shop's printers and how long they are waited for. Checked at start-up.</summary>
public sealed class PrintingOptions
{
    /// <summary>The printers. By default none.</summary>
    public IList<PrinterSettings> Printers { get; } = [];

    /// <summary>How many jobs may wait for one printer. By default 500.</summary>
    public int Capacity { get; set; } = 500;

    /// <summary>A job that could not be printed for so long is not printed by itself any more: its customer is gone. By default 12 hours.</summary>
    public TimeSpan JobLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How soon a job counts as abandoned after its program died. By default 30 seconds.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The wait after a printer could not be reached or had no paper; it doubles each time, spread at random by half. By default 2 seconds.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between attempts. By default 30 seconds.</summary>
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often an idle queue looks for jobs of other processes; this one's are printed at once. By default 15 seconds.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long finished jobs are listed. By default 30 days.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(30);
}
