using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using IziSales.Cli.Commands;
using IziSales.Cli.Help;
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
        if (parsed.Action is ParseErrorAction)
        {
            return WrongUse(parsed, host);
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

    private static int WrongUse(ParseResult parsed, CliHost host)
    {
        foreach (ParseError error in parsed.Errors)
        {
            host.Say(error.Message);
        }

        string command = parsed.CommandResult.Command is RootCommand ? "" : $" {string.Join(' ', Names(parsed.CommandResult))}";
        host.Say($"Vea «izisales{command} --help».");
        return ExitCode.WrongUse;
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
