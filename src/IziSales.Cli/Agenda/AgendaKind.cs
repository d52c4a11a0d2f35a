namespace IziSales.Cli.Agenda;

/// <summary>Who starts a daily backup.</summary>
internal enum AgendaKind
{
    /// <summary>A timer of systemd.</summary>
    Systemd,

    /// <summary>A line of a crontab.</summary>
    Cron,

    /// <summary>The Task Scheduler of Windows.</summary>
    Windows,
}
