using System.CommandLine;
using IziSales.Cli.Output;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales version</c>.</summary>
internal static class VersionCommand
{
    public static Command Create(CliHost host)
    {
        Option<bool> json = CommonOptions.Json();
        Command command = new("version", "Muestra la versión.") { json };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, bool json, CancellationToken cancellationToken)
    {
        string version = typeof(VersionCommand).Assembly.GetName().Version?.ToString(3) ?? "";
        if (json)
        {
            await JsonLine.WriteAsync(host.Output, writer => writer.WriteString("version", version), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await JsonLine.WriteTextAsync(host.Output, $"izisales {version}", cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Fine;
    }
}
