using System.CommandLine;
using IziSales.Cli.Issue;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales issue</c>: from JSON to signed files.</summary>
internal static class IssueCommand
{
    public static Command Create(CliHost host)
    {
        Argument<string> documento = new("DOC.json") { Description = "El documento, o una lista de ellos; «-» es la entrada estándar." };
        Option<string> salida = new("--out") { Description = "Carpeta de salida, que se crea si falta; «-» es la salida estándar.", HelpName = "DIR", Required = true };
        Option<string?> certificado = new("--cert") { Description = "Certificado digital con su clave: PFX o PEM.", HelpName = "FILE" };
        Option<string?> clave = new("--cert-password-env") { Description = "Variable de entorno que guarda la contraseña del certificado.", HelpName = "NAME" };
        Option<bool> demo = new("--demo-cert") { Description = "Firma con un certificado de prueba hecho al momento; SUNAT no lo acepta." };
        Option<bool> sinFirma = new("--no-sign") { Description = "Escribe el XML sin firma, para que firme el PSE." };
        Option<string?> artefactos = new("--artifacts") { Description = $"Qué escribir: {Artefactos.Nombres}. Por defecto xml,zip.", HelpName = "LISTA" };
        Option<bool> force = new("--force") { Description = "Escribe también los documentos que SUNAT rechazaría." };
        Option<bool> durable = new("--durable") { Description = "También en una lista, no da por escrito un archivo hasta que está en el disco; es más lento." };
        Option<bool> json = CommonOptions.Json();
        Command command = new("issue", "Arma, valida, firma y escribe comprobantes.") { documento, salida, certificado, clave, demo, sinFirma, artefactos, force, durable, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            IssueRequest request = new()
            {
                Documento = parsed.GetRequiredValue(documento),
                Salida = parsed.GetRequiredValue(salida),
                Certificado = parsed.GetValue(certificado),
                VariableClave = parsed.GetValue(clave),
                CertificadoDemo = parsed.GetValue(demo),
                SinFirma = parsed.GetValue(sinFirma),
                Artefactos = parsed.GetValue(artefactos),
                Force = parsed.GetValue(force),
                Durable = parsed.GetValue(durable),
                Json = parsed.GetValue(json),
            };
            return IssueRunner.RunAsync(host, request, cancellationToken);
        });
        return command;
    }
}
