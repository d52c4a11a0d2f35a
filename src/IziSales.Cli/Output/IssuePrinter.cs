using IziSales.Ubl;
using Spectre.Console;

namespace IziSales.Cli.Output;

/// <summary>Issues as people read them: what, where, what to do.</summary>
internal static class IssuePrinter
{
    public static void Print(CliHost host, string title, IReadOnlyList<ValidationIssue> issues)
    {
        if (issues.Count == 0)
        {
            return;
        }

        Table table = new Table().Border(TableBorder.Rounded).Title(Markup.Escape(title)).LeftAligned();
        table.AddColumns("Código", "Gravedad", "Dónde", "Qué pasa", "Qué hacer");
        foreach (ValidationIssue issue in issues)
        {
            table.AddRow(
                new Text(issue.Code.Value),
                new Text(NameOf(issue.Severity), StyleOf(issue.Severity)),
                new Text(issue.Path),
                new Text(issue.Message),
                new Text(issue.Remedy));
        }

        host.Console.Write(table);
    }

    private static string NameOf(Severity severity) => severity switch
    {
        Severity.Excepcion => "excepción",
        Severity.Rechazo => "rechazo",
        _ => "observación",
    };

    private static Style StyleOf(Severity severity) => severity == Severity.Observacion ? new Style(Color.Yellow) : new Style(Color.Red);
}
