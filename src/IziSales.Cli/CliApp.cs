using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using IziSales.Cli.Commands;
using IziSales.Cli.Help;
using IziSales.Cli.Json;
using IziSales.Cli.Output;
using IziSales.Printing;
using IziSales.Storage;
using IziSales.Ubl;

namespace IziSales.Cli;

/// <summary>The tool: its commands, and what becomes of everything that can go wrong in them.</summary>
internal static class CliApp
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CliHost host, CancellationToken cancellationToken = default)
    {
        SpeakSpanish();
        RootCommand root = CreateRoot(host);
        ParseResult parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction || StrayOption(parsed) is not null)
        {
            return WrongUse(root, parsed, host);
        }

        try
        {
            // Help and version are for people who asked for them: they go to standard output.
            StreamWriter output = new(host.Output, leaveOpen: true);
            await using (output.ConfigureAwait(false))
            {
                InvocationConfiguration configuration = new() { EnableDefaultExceptionHandler = false, Output = output, Error = host.Error };
                return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (CliException exception)
        {
            host.Say(exception.Message);
            return exception.ExitCode;
        }
        catch (CertificateException exception)
        {
            host.Say($"{exception.Code}: {exception.Message}");
            if (exception.Code == "IZI-CERT-001" && parsed.CommandResult.Command.Options.FirstOrDefault(static option => option.Name.EndsWith("password-env", StringComparison.Ordinal)) is { } option)
            {
                host.Say($"La contraseña se guarda en una variable de entorno, y «{option.Name} NOMBRE» dice en cuál.");
            }

            return ExitCode.Refused;
        }
        catch (StorageException exception)
        {
            host.Say($"{exception.Code}: {exception.Message}");
            return exception.Fault is StorageFault.NoVacio or StorageFault.Danado or StorageFault.EsquemaPosterior ? ExitCode.Refused : ExitCode.RoadClosed;
        }
        catch (PrinterException exception)
        {
            host.Say($"{exception.Code}: {exception.Message}");
            return exception.Code switch
            {
                "IZI-PRN-001" => ExitCode.WrongUse, // what was typed is no address
                "IZI-PRN-011" => ExitCode.Refused, // the file of printers makes no sense
                _ => ExitCode.RoadClosed,
            };
        }
        catch (OperationCanceledException)
        {
            host.Say("Se interrumpió. Lo que ya se había escrito está completo.");
            return ExitCode.RoadClosed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            host.Say(DiskFault.Explain(exception));
            return ExitCode.RoadClosed;
        }
    }

    /// <summary>Every command the tool has.</summary>
    internal static RootCommand CreateRoot(CliHost host)
    {
        RootCommand root = new("Boletas electrónicas para el Nuevo RUS: emite, valida, firma y revisa documentos de SUNAT.")
        {
            IssueCommand.Create(host),
            ValidateCommand.Create(host),
            SignCommand.Create(host),
            SendCommand.Create(host),
            QueryCommand.Create(host),
            LookupCommand.Create(host),
            DoctorCommand.Create(host),
            CdrCommand.Create(host),
            CertCommand.Create(host),
            TicketCommand.Create(host),
            PrinterCommand.Create(host),
            PdfCommand.Create(host),
            SandboxCommand.Create(host),
            MigrateCommand.Create(host),
            BackupCommand.Create(host),
            RestoreCommand.Create(host),
            ExportCommand.Create(host),
            SchemaCommand.Create(host),
            CompletionCommand.Create(host),
            VersionCommand.Create(host),
        };
        HelpPage.AttachTo(root, host.HelpStyle);
        VersionCommand.AttachTo(root);
        return root;
    }

    private static int WrongUse(RootCommand root, ParseResult parsed, CliHost host)
    {
        Command asked = parsed.CommandResult.Command;
        bool isGroup = asked.Subcommands.Count > 0 && asked.Arguments.Count == 0;
        if (isGroup && parsed.UnmatchedTokens.Count == 0)
        {
            return root.Parse([.. Names(parsed.CommandResult), "--help"]).Invoke(new InvocationConfiguration { Output = host.Error, Error = host.Error }) == 0 ? ExitCode.WrongUse : ExitCode.RoadClosed;
        }

        string? stray = isGroup ? parsed.UnmatchedTokens[0] : StrayOption(parsed);
        foreach (string message in stray is not null ? [Mistyped(asked, stray)] : parsed.Errors.Select(error => Explain(error, parsed)))
        {
            host.Say(message);
        }

        string command = asked is RootCommand ? "" : $" {string.Join(' ', Names(parsed.CommandResult))}";
        host.Say($"Vea «izisales{command} --help».");
        return ExitCode.WrongUse;
    }

    // A command that takes files takes «--jsn» for one.
    private static string? StrayOption(ParseResult parsed) =>
        parsed.Action != parsed.CommandResult.Command.Action || parsed.Tokens.Any(static token => token.Type == TokenType.DoubleDash) ? null
        : parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(static argument => argument.Tokens).Select(static token => token.Value)
            .FirstOrDefault(static value => value.StartsWith("--", StringComparison.Ordinal) && !File.Exists(value));

    private static string Explain(ParseError error, ParseResult parsed) =>
        parsed.UnmatchedTokens.FirstOrDefault(token => token.StartsWith('-') && error.Message.Contains($"'{token}'", StringComparison.Ordinal)) is { } option ? Mistyped(parsed.CommandResult.Command, option) : error.Message;

    // The parsing library would say that a command is missing, and then that it does not know this one.
    private static string Mistyped(Command command, string word)
    {
        bool isOption = word.StartsWith('-');
        string? meant = Similar.To(word, isOption ? command.Options.Select(static option => option.Name) : command.Subcommands.Select(static one => one.Name));
        return $"«{word}» no es {(isOption ? "una opción" : "un comando")}.{(meant is null ? "" : $" ¿Quiso decir «{meant}»?")}";
    }

    private static IEnumerable<string> Names(CommandResult result) =>
        result.Command is RootCommand ? [] : (result.Parent is CommandResult parent ? Names(parent) : []).Append(result.Command.Name);

    // The parsing library has its own texts in Spanish and picks them by this.
    private static void SpeakSpanish()
    {
        try
        {
            CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("es");
        }
        catch (CultureNotFoundException)
        {
            // A machine without culture data gets the library's English.
        }
    }
}
