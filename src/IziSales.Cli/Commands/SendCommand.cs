using System.CommandLine;
using IziSales.Cli.Envio;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales send</c>: a document on its way to SUNAT.</summary>
internal static class SendCommand
{
    private const int DefaultSeconds = 60;
    private const int MostSeconds = 3600;

    public static Command Create(CliHost host)
    {
        Argument<string[]> archivos = new("FILE…") { Description = "XML o zip: comprobantes, resúmenes o bajas; archivos, carpetas y patrones.", Arity = ArgumentArity.OneOrMore };
        Option<string?> canal = CommonOptions.Channel();
        Option<string?> config = CommonOptions.Config();
        Option<string?> carpeta = new("--out") { Description = "Dónde dejar las constancias; por defecto, junto a cada documento.", HelpName = "DIR" };
        Option<int> espera = new("--wait") { Description = "Segundos que se espera una respuesta que tarda; 0 no espera.", HelpName = "SECONDS", DefaultValueFactory = _ => DefaultSeconds };
        Option<bool> json = CommonOptions.Json();
        Command command = new("send", "Envía documentos por un canal y guarda la constancia (CDR).") { archivos, canal, config, carpeta, espera, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            int segundos = parsed.GetValue(espera);
            if (segundos is < 0 or > MostSeconds)
            {
                throw CliException.WrongUse($"--wait va de 0 a {MostSeconds} segundos.");
            }

            if (parsed.GetValue(carpeta) is { } folder && !Directory.Exists(folder))
            {
                throw CliException.WrongUse($"No existe la carpeta «{folder}».");
            }

            SendRequest request = new()
            {
                Archivos = parsed.GetRequiredValue(archivos),
                Canal = parsed.GetValue(canal),
                Config = parsed.GetValue(config),
                Carpeta = parsed.GetValue(carpeta),
                Espera = TimeSpan.FromSeconds(segundos),
                Json = parsed.GetValue(json),
            };
            return SendRunner.RunAsync(host, request, cancellationToken);
        });
        return command;
    }
}
