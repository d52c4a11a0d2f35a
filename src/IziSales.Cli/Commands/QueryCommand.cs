using System.CommandLine;
using System.Globalization;
using IziSales.Cli.Envio;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales query</c>: what became of a document.</summary>
internal static class QueryCommand
{
    public static Command Create(CliHost host)
    {
        Argument<string?> documento = new("DOCUMENT") { Description = "RUC-TIPO-SERIE-NÚMERO, como 10412365785-03-B001-27, o su XML o zip.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> ticket = new("--ticket") { Description = "El ticket que dio «send», en lugar del documento.", HelpName = "TICKET" };
        Option<string?> fecha = new("--date") { Description = "Fecha de emisión, yyyy-mm-dd; la pide la consulta de SUNAT. De un archivo se toma sola.", HelpName = "DATE" };
        Option<decimal?> importe = new("--total") { Description = "Importe total; lo pide la consulta de SUNAT. De un archivo se toma solo.", HelpName = "AMOUNT" };
        importe.CustomParser = result => Amount(result.Tokens[0].Value, result.AddError);
        Option<string?> canal = CommonOptions.Channel();
        Option<string?> config = CommonOptions.Config();
        Option<string?> carpeta = new("--out") { Description = "Dónde dejar la constancia, si el canal la da.", HelpName = "DIR" };
        Option<bool> json = CommonOptions.Json();
        Command command = new("query", "Pregunta a un canal qué fue de un documento.") { documento, ticket, fecha, importe, canal, config, carpeta, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            QueryRequest request = new()
            {
                Documento = parsed.GetValue(documento),
                Ticket = parsed.GetValue(ticket),
                Fecha = Day(parsed.GetValue(fecha)),
                Importe = parsed.GetValue(importe),
                Canal = parsed.GetValue(canal),
                Config = parsed.GetValue(config),
                Carpeta = parsed.GetValue(carpeta),
                Json = parsed.GetValue(json),
            };
            return QueryRunner.RunAsync(host, request, cancellationToken);
        });
        return command;
    }

    private static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw CliException.WrongUse($"«{text}» no es una fecha como 2026-01-15.");

    private static decimal? Amount(string text, Action<string> addError)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount))
        {
            return amount;
        }

        addError($"«{text}» no es un importe como 20.80.");
        return null;
    }
}
