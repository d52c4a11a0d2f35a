using System.CommandLine;
using System.CommandLine.Invocation;
using IziSales.Cli.Output;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales version</c> and <c>izisales --version</c>.</summary>
internal static class VersionCommand
{
    public static Command Create(CliHost host)
    {
        Option<bool> json = CommonOptions.Json();
        Command command = new("version", "Muestra la versión.") { json };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed.GetValue(json), cancellationToken));
        return command;
    }

    /// <summary>The option says the same as the command, without the number of the source's revision.</summary>
    public static void AttachTo(RootCommand root)
    {
        if (root.Options.OfType<VersionOption>().FirstOrDefault() is { } option)
        {
            option.Description = "Muestra la versión.";
            option.Action = new VersionAction();
        }
    }

    private static string Version() => typeof(VersionCommand).Assembly.GetName().Version?.ToString(3) ?? "";

    private static async Task<int> RunAsync(CliHost host, bool json, CancellationToken cancellationToken)
    {
        string version = Version();
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

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Version());
            return ExitCode.Fine;
        }
    }
}
