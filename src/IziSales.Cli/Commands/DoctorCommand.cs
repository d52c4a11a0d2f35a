using System.CommandLine;
using IziSales.Cli.Doctor;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales doctor</c>: whether this shop can sell and send.</summary>
internal static class DoctorCommand
{
    public static Command Create(CliHost host)
    {
        Option<string?> config = CommonOptions.Config();
        Option<string?> canal = new("--channel") { Description = "Solo este canal; sin él, todos.", HelpName = "NAME" };
        Option<bool> json = CommonOptions.Json();
        Command command = new("doctor", "Revisa la instalación: reloj, base, certificado, canales, series, impresora, disco, pendientes. No emite ni envía nada.") { config, canal, json };
        command.SetAction((parsed, cancellationToken) => DoctorRunner.RunAsync(host, parsed.GetValue(config), parsed.GetValue(canal), parsed.GetValue(json), cancellationToken));
        return command;
    }
}
