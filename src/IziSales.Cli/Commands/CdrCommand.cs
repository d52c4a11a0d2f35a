using System.CommandLine;
using System.Globalization;
using IziSales.Cli.Output;
using IziSales.Ubl;
using Spectre.Console;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales cdr</c>: what SUNAT answered.</summary>
internal static class CdrCommand
{
    public static Command Create(CliHost host)
    {
        Argument<string> archivo = new("FILE.zip") { Description = "El CDR: el zip que entrega SUNAT o el PSE, o el XML de adentro; «-» es la entrada estándar." };
        Option<bool> json = CommonOptions.Json();
        Command command = new("cdr", "Lee una constancia de recepción (CDR).") { archivo, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed.GetRequiredValue(archivo), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, string archivo, bool json, CancellationToken cancellationToken)
    {
        byte[] bytes = await InputFile.ReadAsync(host, archivo, cancellationToken).ConfigureAwait(false);
        if (CdrReader.TryRead(bytes) is not { } cdr)
        {
            throw CliException.Refused($"«{archivo}» no es un CDR que se pueda leer: no es el zip ni el XML de una constancia de recepción.");
        }

        if (json)
        {
            await WriteAsync(host, archivo, cdr, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            Print(host, cdr);
        }

        return cdr.IsAceptado ? ExitCode.Fine : ExitCode.Refused;
    }

    private static Task WriteAsync(CliHost host, string archivo, Cdr cdr, CancellationToken cancellationToken) => JsonLine.WriteAsync(
        host.Output,
        writer =>
        {
            writer.WriteString("archivo", archivo);
            writer.WriteString("estado", Estado(cdr));
            writer.WriteString("codigo", cdr.CodigoTexto);
            writer.WriteString("descripcion", cdr.Descripcion);
            writer.WriteString("referencia", cdr.Referencia);
            writer.WriteString("ruc", cdr.RucEmisor);
            writer.WriteString("fechaRecepcion", cdr.FechaRecepcion?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
            writer.WriteStartArray("notas");
            foreach (string nota in cdr.Notas)
            {
                writer.WriteStringValue(nota);
            }

            writer.WriteEndArray();
        },
        cancellationToken);

    private static void Print(CliHost host, Cdr cdr)
    {
        Grid grid = new Grid().AddColumn().AddColumn();
        grid.AddRow(new Text("Documento"), new Text(cdr.Referencia));
        grid.AddRow(new Text("Estado"), new Text(Estado(cdr), new Style(cdr.IsAceptado ? Color.Green : Color.Red)));
        grid.AddRow(new Text("Código"), new Text(cdr.CodigoTexto));
        grid.AddRow(new Text("Respuesta"), new Text(cdr.Descripcion));
        if (cdr.FechaRecepcion is { } fecha)
        {
            grid.AddRow(new Text("Recibido"), new Text(fecha.ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture)));
        }

        foreach (string nota in cdr.Notas)
        {
            grid.AddRow(new Text("Nota"), new Text(nota));
        }

        host.Console.Write(grid);
    }

    private static string Estado(Cdr cdr) => cdr switch
    {
        { IsRechazado: true } => "rechazado",
        { IsAceptado: false } => "no registrado",
        { Notas.Count: > 0 } => "aceptado con observaciones",
        _ => "aceptado",
    };
}
