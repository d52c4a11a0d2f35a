using System.CommandLine;
using IziSales.Cli.Lookup;
using IziSales.Ubl;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales lookup</c>: whose a DNI or RUC is.</summary>
internal static class LookupCommand
{
    public static Command Create(CliHost host) => new("lookup", "Busca de quién es un DNI o RUC.") { OfDni(host), OfRuc(host), Import(host) };

    private static Command OfDni(CliHost host) => Find(host, "dni", "Busca de quién es un DNI.", "Los ocho dígitos.", static text =>
        Dni.TryParse(text, out Dni? dni) ? DocumentoIdentidad.From(dni) : throw CliException.WrongUse($"«{text}» no es un DNI: ocho dígitos."));

    private static Command OfRuc(CliHost host) => Find(host, "ruc", "Busca de quién es un RUC.", "Los once dígitos.", static text =>
        Ruc.TryParse(text, out Ruc? ruc) ? DocumentoIdentidad.From(ruc) : throw CliException.WrongUse($"«{text}» no es un RUC: once dígitos que empiezan con 10, 15, 16, 17 o 20, con dígito verificador correcto."));

    private static Command Find(CliHost host, string name, string description, string what, Func<string, DocumentoIdentidad> parse)
    {
        Argument<string> numero = new("NUMBER") { Description = what };
        Option<string?> config = CommonOptions.Config();
        Option<bool> json = CommonOptions.Json();
        Command command = new(name, description) { numero, config, json };
        command.SetAction((parsed, cancellationToken) =>
            LookupRunner.RunAsync(host, parse(parsed.GetRequiredValue(numero)), parsed.GetValue(config), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static Command Import(CliHost host)
    {
        Argument<string> zip = new("ZIP") { Description = "El padrón reducido como lo publica SUNAT: el zip, o el texto de adentro; «-» es la entrada estándar." };
        Option<string?> config = CommonOptions.Config();
        Option<bool> json = CommonOptions.Json();
        Command command = new("import", "Hace una copia del padrón reducido de SUNAT, que responde cualquier RUC sin internet.") { zip, config, json };
        command.SetAction((parsed, cancellationToken) => ImportRunner.RunAsync(host, parsed.GetRequiredValue(zip), parsed.GetValue(config), parsed.GetValue(json), cancellationToken));
        return command;
    }
}
