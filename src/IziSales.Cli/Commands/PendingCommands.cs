using System.CommandLine;

namespace IziSales.Cli.Commands;

/// <summary>Commands of the contract that this version does not have: they say so and end with 2, whatever their arguments.</summary>
internal static class PendingCommands
{
    public static IEnumerable<Command> Create(CliHost host)
    {
        yield return Pending(host, "ticket", "Imprime el ticket de un documento.");
        yield return Pending(host, "pdf", "Escribe el PDF de un documento.");
        Command printer = new("printer", "Encuentra, prueba y configura impresoras (todavía no está).")
        {
            Pending(host, "detect", "Busca impresoras."),
            Pending(host, "test", "Imprime una prueba."),
            Pending(host, "setup", "Configura una impresora."),
        };
        printer.SetAction(_ => Refuse(host, "printer"));
        yield return printer;
    }

    private static Command Pending(CliHost host, string name, string description)
    {
        Command command = new(name, $"{description.TrimEnd('.')} (todavía no está).") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(_ => Refuse(host, name));
        return command;
    }

    private static int Refuse(CliHost host, string name)
    {
        host.Say($"«{name}» todavía no está en esta versión de izisales.");
        return ExitCode.WrongUse;
    }
}
