using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using IziSales.Cli.Output;
using IziSales.Cli.Sign;
using IziSales.Ubl;
using Spectre.Console;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales cert inspect</c>: whose a certificate is, until when it is valid, what it may do.</summary>
internal static class CertInspectCommand
{
    public static Command Create(CliHost host)
    {
        Argument<string> archivo = new("FILE") { Description = "PFX o PEM; «-» es la entrada estándar." };
        Option<string?> clave = new("--password-env", "--cert-password-env") { Description = "Variable de entorno con la contraseña.", HelpName = "NAME" };
        Option<bool> json = CommonOptions.Json();
        Command command = new("inspect", "Muestra de quién es un certificado, hasta cuándo vale y si puede firmar.") { archivo, clave, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed.GetRequiredValue(archivo), parsed.GetValue(clave), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, string archivo, string? variable, bool json, CancellationToken cancellationToken)
    {
        (CpeSigner signer, X509Certificate2 certificado) = await CertificadoFile.OpenBothAsync(host, archivo, variable, cancellationToken).ConfigureAwait(false);
        using (signer)
        using (certificado)
        {
            FichaCertificado ficha = new(signer, certificado, host.Time.GetUtcNow());
            if (json)
            {
                await WriteAsync(host, archivo, ficha, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                Print(host, ficha);
            }

            return ficha.IsVigente ? ExitCode.Fine : ExitCode.Refused;
        }
    }

    private static Task WriteAsync(CliHost host, string archivo, FichaCertificado ficha, CancellationToken cancellationToken) => JsonLine.WriteAsync(
        host.Output,
        writer =>
        {
            writer.WriteString("archivo", archivo);
            writer.WriteString("titular", ficha.Titular);
            writer.WriteTexts("rucs", ficha.Rucs);
            writer.WriteString("emitidoPor", ficha.EmitidoPor);
            writer.WriteString("numeroSerie", ficha.NumeroSerie);
            writer.WriteString("desde", Lima.At(ficha.Desde).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
            writer.WriteString("hasta", Lima.At(ficha.Hasta).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
            writer.WriteBoolean("vigente", ficha.IsVigente);
            writer.WriteNumber("dias", ficha.Dias);
            writer.WriteString("clave", ficha.Clave);
            writer.WriteTexts("usos", ficha.Usos);
        },
        cancellationToken);

    private static void Print(CliHost host, FichaCertificado ficha)
    {
        string hasta = Fecha(ficha.Hasta);
        (string Nombre, string Valor)[] filas =
        [
            ("Titular", ficha.Titular),
            ("RUC", ficha.Rucs.Count == 0 ? "no nombra ninguno" : string.Join(", ", ficha.Rucs)),
            ("Emitido por", ficha.EmitidoPor == ficha.Titular ? "él mismo: solo para pruebas" : ficha.EmitidoPor),
            ("Número de serie", ficha.NumeroSerie),
            ("Vale desde", Fecha(ficha.Desde)),
            ("Vale hasta", ficha.IsVigente ? string.Create(CultureInfo.InvariantCulture, $"{hasta} ({ficha.Dias} días)") : $"{hasta} (no está vigente)"),
            ("Clave", $"{ficha.Clave}, con su parte privada: puede firmar"),
            ("Usos", ficha.Usos.Count == 0 ? "sin restricción" : string.Join(", ", ficha.Usos)),
        ];
        Grid grid = new Grid().AddColumn().AddColumn();
        foreach ((string nombre, string valor) in filas)
        {
            grid.AddRow(new Text(nombre), new Text(valor));
        }

        host.Console.Write(grid);
    }

    private static string Fecha(DateTimeOffset instant) => Lima.DateOf(instant).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
