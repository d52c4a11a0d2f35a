using System.CommandLine;
using IziSales.Cli.Sign;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales sign</c>: signs an XML that is written already.</summary>
internal static class SignCommand
{
    public static Command Create(CliHost host)
    {
        Argument<string> entrada = new("IN.xml") { Description = "El XML sin firma; «-» es la entrada estándar." };
        Argument<string> salida = new("OUT.xml") { Description = "Dónde escribir el XML firmado; «-» es la salida estándar." };
        Option<string> certificado = new("--cert") { Description = "Certificado digital con su clave: PFX o PEM.", HelpName = "FILE", Required = true };
        Option<string?> clave = new("--cert-password-env") { Description = "Variable de entorno que guarda la contraseña del certificado.", HelpName = "NAME" };
        Option<bool> json = CommonOptions.Json();
        Command command = new("sign", "Firma un XML ya escrito.") { entrada, salida, certificado, clave, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            SignRequest request = new()
            {
                Entrada = parsed.GetRequiredValue(entrada),
                Salida = parsed.GetRequiredValue(salida),
                Certificado = parsed.GetRequiredValue(certificado),
                VariableClave = parsed.GetValue(clave),
                Json = parsed.GetValue(json),
            };
            return SignRunner.RunAsync(host, request, cancellationToken);
        });
        return command;
    }
}
