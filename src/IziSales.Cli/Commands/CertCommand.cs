using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using IziSales.Cli.Output;
using IziSales.Ubl;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales cert</c>: makes demo certificates; <see cref="CertInspectCommand"/> shows what a certificate is.</summary>
internal static class CertCommand
{
    private const string DemoNombre = "NEGOCIO DE PRUEBA";

    public static Command Create(CliHost host) => new("cert", "Certificados digitales.") { Demo(host), CertInspectCommand.Create(host) };

    private static Command Demo(CliHost host)
    {
        Option<string> ruc = new("--ruc") { Description = "RUC que llevará el certificado.", Required = true };
        Option<string> nombre = new("--name") { Description = "Nombre que llevará el certificado.", DefaultValueFactory = _ => DemoNombre };
        Option<string?> salida = new("--out") { Description = "Archivo: .pfx o .pem. Por defecto demo-RUC.pfx.", HelpName = "FILE" };
        Option<string?> clave = new("--password-env") { Description = "Variable de entorno con la contraseña que lo protegerá; sin ella queda sin contraseña.", HelpName = "NAME" };
        Command command = new("demo", "Hace un certificado de prueba. SUNAT no lo acepta; el sandbox sí.") { ruc, nombre, salida, clave };
        command.SetAction((parsed, cancellationToken) => DemoAsync(
            host, parsed.GetRequiredValue(ruc), parsed.GetRequiredValue(nombre), parsed.GetValue(salida), parsed.GetValue(clave), cancellationToken));
        return command;
    }

    private static async Task<int> DemoAsync(CliHost host, string rucText, string nombre, string? salida, string? variable, CancellationToken cancellationToken)
    {
        if (!Ruc.TryParse(rucText, out Ruc? ruc))
        {
            throw CliException.WrongUse($"«{rucText}» no es un RUC: once dígitos que empiezan con 10, 15, 16, 17 o 20, con dígito verificador correcto.");
        }

        if (string.IsNullOrWhiteSpace(nombre))
        {
            throw CliException.WrongUse("--name no puede estar vacío.");
        }

        string? password = CertificadoFile.Password(host, variable);
        string path = salida ?? $"demo-{ruc.Value}.pfx";
        using X509Certificate2 certificate = DemoCertificate.Create(ruc, nombre, host.Time.GetUtcNow());
        byte[] bytes = path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? Encoding.ASCII.GetBytes(CertificadoFile.ToPem(certificate, password))
            : certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, password);
        if (path == "-")
        {
            await host.Output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            return ExitCode.Fine;
        }

        await AtomicFile.WriteSecretAsync(path, bytes, cancellationToken).ConfigureAwait(false);
        host.Say($"✓ {path}: certificado de prueba de {nombre}, RUC {ruc.Value}{(password is null ? ", sin contraseña" : "")}. Solo para pruebas: SUNAT no lo acepta.");
        return ExitCode.Fine;
    }
}
