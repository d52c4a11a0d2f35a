using System.CommandLine;
using IziSales.Cli.Impresion;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales pdf</c>: a document as a PDF.</summary>
internal static class PdfCommand
{
    public static Command Create(CliHost host)
    {
        Argument<string> documento = new("DOC.json") { Description = "El documento en JSON, o su XML o zip; «-» es la entrada estándar." };
        Option<string> tamano = new("--paper") { Description = "A4 (por defecto), A5, 80mm o 58mm.", HelpName = "PAPEL", DefaultValueFactory = static _ => "A4" };
        tamano.AcceptOnlyFromAmong([.. PdfRunner.Papeles.Keys]);
        Option<string> salida = new("--out") { Description = "Dónde escribir el PDF; «-» es la salida estándar.", HelpName = "FILE", Required = true };
        Option<string?> adjunto = new("--attach-xml") { Description = "El XML firmado del documento, que viaja dentro del PDF.", HelpName = "FILE" };
        PapelOptions papel = new();
        Command command = new("pdf", "Escribe el PDF de un documento.") { documento, tamano, salida, adjunto };
        papel.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            PdfRequest request = new()
            {
                Papel = papel.Read(parsed, parsed.GetRequiredValue(documento)),
                Tamano = parsed.GetRequiredValue(tamano),
                Salida = parsed.GetRequiredValue(salida),
                Adjunto = parsed.GetValue(adjunto),
            };
            return PdfRunner.RunAsync(host, request, cancellationToken);
        });
        return command;
    }
}
