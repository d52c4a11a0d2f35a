using System.CommandLine;
using IziSales.Cli.Validate;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales validate</c>: judges files before SUNAT does. Made for CI.</summary>
internal static class ValidateCommand
{
    public static Command Create(CliHost host)
    {
        Argument<string[]> archivos = new("FILE…") { Description = "XML o zip; también carpetas y patrones como \"archivo/**/*.zip\".", Arity = ArgumentArity.OneOrMore };
        Option<string?> xsd = new("--xsd") { Description = "Carpeta con los esquemas oficiales de SUNAT (la que contiene 2.1/maindoc). Por defecto, el esquema propio incluido.", HelpName = "DIR" };
        Option<string?> niveles = new("--level") { Description = "Niveles por revisar: xsd,rules,signature. Por defecto los tres.", HelpName = "LISTA" };
        Option<bool> json = CommonOptions.Json();
        Command command = new("validate", "Revisa comprobantes: esquema, reglas de SUNAT y firma.") { archivos, xsd, niveles, json };
        command.SetAction((parsed, cancellationToken) =>
            ValidateRunner.RunAsync(host, parsed.GetRequiredValue(archivos), Niveles.Open(parsed.GetValue(niveles), parsed.GetValue(xsd)), parsed.GetValue(json), cancellationToken));
        return command;
    }
}
