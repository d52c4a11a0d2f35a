using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using IziSales.Cli.Commands;

namespace IziSales.Cli.Help;

/// <summary>What <c>--help</c> shows: what a command is for, how it is written, and commands that can be copied.</summary>
internal sealed class HelpPage(PageStyle style) : SynchronousCommandLineAction
{
    /// <summary>Takes the place of the library's page.</summary>
    public static void AttachTo(RootCommand root, PageStyle style)
    {
        if (root.Options.OfType<HelpOption>().FirstOrDefault() is { } option)
        {
            option.Action = new HelpPage(style);
            option.Description = "Muestra esta ayuda.";
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        PageWriter page = new(parseResult.InvocationConfiguration.Output, style);
        page.Paragraph(command.Description ?? "");
        page.Heading("Uso:");
        page.Verbatim(Usage(command));
        Arguments(page, command);
        Subcommands(page, command);
        Options(page, command);
        if (Examples.Of(command) is { Count: > 0 } examples)
        {
            page.Heading("Ejemplos:");
            page.Verbatim(examples);
        }

        if (command is RootCommand)
        {
            page.Paragraph("«izisales <comando> --help» dice lo demás de cada uno.");
        }

        return ExitCode.Fine;
    }

    // A command that works by itself and has others below it is written in two ways.
    private static IEnumerable<string> Usage(Command command)
    {
        string path = string.Join(' ', Path(command));
        if (command.Subcommands.Count > 0 && command.Arguments.Count == 0)
        {
            return [$"{path} <comando> [opciones]"];
        }

        string itself = string.Join(' ', [path, .. command.Arguments.Select(Name), "[opciones]"]);
        return command.Subcommands.Count > 0 ? [itself, $"{path} <comando> [opciones]"] : [itself];
    }

    private static IEnumerable<string> Path(Command command) =>
        command is RootCommand ? ["izisales"] : Path(command.Parents.OfType<Command>().First()).Append(command.Name);

    private static void Arguments(PageWriter page, Command command)
    {
        (string, string)[] rows = [.. command.Arguments.Where(static argument => !argument.Hidden).Select(static argument => (Name(argument), argument.Description ?? ""))];
        if (rows.Length > 0)
        {
            page.Heading("Argumentos:");
            page.Table(rows, page.TermWidth(rows));
        }
    }

    private static void Subcommands(PageWriter page, Command command)
    {
        Command[] visible = [.. command.Subcommands.Where(static child => !child.Hidden)];
        (string Term, string Text)[] rows = [.. visible.Select(static child => (Term(child), child.Description ?? ""))];
        int width = page.TermWidth(rows);
        if (command is not RootCommand)
        {
            if (rows.Length > 0)
            {
                page.Heading("Comandos:");
                page.Table(rows, width);
            }

            return;
        }

        foreach ((string title, string[] names) in CommandGroups.All)
        {
            page.Heading($"{title}:");
            page.Table([.. names.Select(name => visible.First(child => child.Name == name)).Select(static child => (child.Name, child.Description ?? ""))], CommandNameWidth(visible));
        }
    }

    private static int CommandNameWidth(IEnumerable<Command> commands) => commands.Max(static command => command.Name.Length);

    private static void Options(PageWriter page, Command command)
    {
        (string, string)[] rows = [.. command.Options.Concat(Inherited(command)).Where(static option => !option.Hidden).Select(static option => (Term(option), Text(option)))];
        page.Heading("Opciones:");
        page.Table(rows, page.TermWidth(rows));
    }

    private static IEnumerable<Option> Inherited(Command command) =>
        command.Parents.OfType<Command>().SelectMany(static parent => parent.Options.Where(static option => option.Recursive).Concat(Inherited(parent)));

    private static string Term(Command command) => string.Join(' ', [command.Name, .. command.Arguments.Select(Name)]);

    private static string Term(Option option)
    {
        string names = string.Join(", ", option.Aliases.Where(static alias => alias is not ("-?" or "/?" or "/h")).Append(option.Name));
        return option.HelpName is { } value ? $"{names} <{value}>" : option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0 ? names : $"{names} <{option.Name.TrimStart('-')}>";
    }

    private static string Text(Option option)
    {
        string required = option.Required ? " Obligatoria." : "";
        string usual = option.HasDefaultValue && option.ValueType != typeof(bool) && option.GetDefaultValue() is { } value && !Mentions(option) ? $" Por defecto, {value}." : "";
        return $"{option.Description}{required}{usual}";
    }

    private static bool Mentions(Option option) => option.Description?.Contains("defecto", StringComparison.OrdinalIgnoreCase) ?? false;

    private static string Name(Argument argument) => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.HelpName ?? argument.Name}]" : $"<{argument.HelpName ?? argument.Name}>";
}
