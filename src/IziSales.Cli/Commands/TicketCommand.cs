using System.CommandLine;
using IziSales.Cli.Impresion;
using IziSales.Printing;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales ticket</c>: a document on a thermal printer.</summary>
internal static class TicketCommand
{
    public static Command Create(CliHost host)
    {
        Argument<string> documento = new("DOC.json") { Description = "El documento en JSON, o su XML o zip; «-» es la entrada estándar." };
        Option<int> ancho = new("--width") { Description = "Ancho del papel en milímetros: 80 (por defecto) o 58.", HelpName = "80|58", DefaultValueFactory = static _ => 80 };
        ancho.AcceptOnlyFromAmong("80", "58");
        Option<int?> columnas = new("--columns") { Description = "Caracteres por línea; por defecto los del perfil.", HelpName = "N" };
        Option<string?> perfil = new("--profile") { Description = $"Qué impresora es: {string.Join(", ", PrinterProfile.All.Select(static profile => profile.Name))}.", HelpName = "NAME" };
        Option<string?> impresora = new("--printer") { Description = "Dónde imprimir: tcp://192.168.1.50:9100, file:///dev/usb/lp0 y otras.", HelpName = "URI" };
        Option<bool> vista = new("--preview") { Description = "Muestra el ticket como texto." };
        PapelOptions papel = new();
        Command command = new("ticket", "Imprime el ticket de un documento.") { documento, ancho, columnas, perfil, impresora, vista };
        papel.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            TicketRequest request = new()
            {
                Papel = papel.Read(parsed, parsed.GetRequiredValue(documento)),
                Ancho = parsed.GetValue(ancho),
                IsAnchoPedido = parsed.GetResult(ancho) is { Implicit: false },
                Columnas = parsed.GetValue(columnas),
                Perfil = parsed.GetValue(perfil),
                Impresora = parsed.GetValue(impresora),
                Vista = parsed.GetValue(vista),
            };
            return TicketRunner.RunAsync(host, request, cancellationToken);
        });
        return command;
    }
}
