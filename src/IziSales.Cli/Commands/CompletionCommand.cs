using System.CommandLine;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales completion</c>: the script that teaches a shell to finish commands with the tab key.</summary>
/// <remarks>The scripts ask the tool itself, by the parsing library's <c>[suggest]</c> directive, so they never fall behind its commands.</remarks>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new() { ["bash"] = "bash", ["zsh"] = "zsh", ["fish"] = "fish", ["pwsh"] = "ps1" };

    public static Command Create(CliHost host)
    {
        Argument<string> shell = new("SHELL") { Description = "Para qué consola.", HelpName = string.Join('|', Scripts.Keys) };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        Command command = new("completion", "Muestra el script con el que la tecla Tab completa comandos y opciones.") { shell };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed.GetRequiredValue(shell), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, string shell, CancellationToken cancellationToken)
    {
        Stream script = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"izisales.{Scripts[shell]}")!;
        await using (script.ConfigureAwait(false))
        {
            await script.CopyToAsync(host.Output, cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Fine;
    }
}
