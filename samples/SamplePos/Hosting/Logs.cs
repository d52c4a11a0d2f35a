using System.Globalization;
using Serilog;
using Serilog.Events;

namespace SamplePos.Hosting;

/// <summary>Console for whoever watches, one file a day for whoever asks later.</summary>
public static class Logs
{
    /// <summary>What the files of faults alone begin with.</summary>
    public const string Errors = "errores";

    /// <summary>How many days everything of note is kept.</summary>
    public const int GeneralDays = 30;

    /// <summary>How many days faults are kept.</summary>
    public const int ErrorDays = 90;

    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}";

    /// <summary>Writes warnings to the console and everything of note to the data folder.</summary>
    public static ILoggingBuilder AddPosLogs(this ILoggingBuilder logging, DataFolder folder)
    {
        Serilog.Core.Logger logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error) // the keys are guarded by the rights of their folder
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .WriteTo.Console(LogEventLevel.Warning, "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}", CultureInfo.InvariantCulture)
            .WriteTo.File(
                Path.Combine(folder.Logs, "samplepos-.log"),
                outputTemplate: Line,
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: GeneralDays,
                shared: true)
            .WriteTo.File(
                Path.Combine(folder.Logs, $"{Errors}-.log"),
                LogEventLevel.Error,
                Line,
                CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: ErrorDays,
                shared: true)
            .CreateLogger();
        return logging.ClearProviders().AddSerilog(logger, dispose: true);
    }
}
