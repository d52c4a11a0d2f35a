using System.Globalization;
using IziSales.Cli.Config;
using IziSales.Cli.Output;
using IziSales.Pse;
using IziSales.Ubl;
using Spectre.Console;

namespace IziSales.Cli.Lookup;

/// <summary>Runs <c>lookup dni</c> and <c>lookup ruc</c>.</summary>
internal static class LookupRunner
{
    public static async Task<int> RunAsync(CliHost host, DocumentoIdentidad documento, string? configPath, bool json, CancellationToken cancellationToken)
    {
        ConfigFile config = await ConfigFile.ReadAsync(host, configPath, cancellationToken).ConfigureAwait(false);
        OpenPadron padron = OpenPadron.Open(host, config);
        await using (padron.ConfigureAwait(false))
        {
            PadronResult result = await FindAsync(padron.Client, documento, cancellationToken).ConfigureAwait(false);
            if (json)
            {
                await WriteAsync(host, documento, result, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                Print(host, result);
            }

            return result.Status switch
            {
                PadronStatus.Found => ExitCode.Fine,
                PadronStatus.NotFound => ExitCode.Refused,
                _ => ExitCode.RoadClosed,
            };
        }
    }

    private static Task<PadronResult> FindAsync(IPadronClient client, DocumentoIdentidad documento, CancellationToken cancellationToken) =>
        documento.Tipo == TipoDocumentoIdentidad.Ruc ? client.FindAsync(Ruc.Parse(documento.Numero), cancellationToken) : client.FindAsync(Dni.Parse(documento.Numero), cancellationToken);

    private static Task WriteAsync(CliHost host, DocumentoIdentidad documento, PadronResult result, CancellationToken cancellationToken) => JsonLine.WriteAsync(
        host.Output,
        writer =>
        {
            writer.WriteString("tipoDocumento", documento.Tipo.Codigo);
            writer.WriteString("numero", documento.Numero);
            writer.WriteString("resultado", result.Status switch { PadronStatus.Found => "hallado", PadronStatus.NotFound => "no-figura", _ => "sin-respuesta" });
            if (result.Ficha is not { } ficha)
            {
                writer.WriteString("mensaje", result.Mensaje);
                return;
            }

            writer.WriteString("nombre", ficha.Nombre);
            writer.WriteString("nombres", ficha.Nombres);
            writer.WriteString("apellidoPaterno", ficha.ApellidoPaterno);
            writer.WriteString("apellidoMaterno", ficha.ApellidoMaterno);
            writer.WriteString("estado", ficha.Estado);
            writer.WriteString("condicion", ficha.Condicion);
            writer.WriteString("direccion", ficha.Domicilio?.Direccion);
            writer.WriteString("ubigeo", ficha.Domicilio?.Ubigeo?.Value);
            writer.WriteString("departamento", ficha.Domicilio?.Departamento);
            writer.WriteString("provincia", ficha.Domicilio?.Provincia);
            writer.WriteString("distrito", ficha.Domicilio?.Distrito);
            writer.WriteString("fuente", ficha.Fuente);
            writer.WriteString("fecha", ficha.Fecha?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        },
        cancellationToken);

    private static void Print(CliHost host, PadronResult result)
    {
        if (result.Ficha is not { } ficha)
        {
            host.Say($"{(result.Status == PadronStatus.NotFound ? "✗" : "…")} {result.Mensaje}");
            return;
        }

        Domicilio? domicilio = ficha.Domicilio;
        string lugar = string.Join(", ", new[] { domicilio?.Direccion, domicilio?.Distrito, domicilio?.Provincia, domicilio?.Departamento, domicilio?.Ubigeo?.Value }.OfType<string>());
        (string Nombre, string? Valor)[] filas =
        [
            ("Nombre", ficha.Nombre),
            ("Estado", ficha.Estado),
            ("Condición", ficha.Condicion),
            ("Domicilio", lugar.Length == 0 ? null : lugar),
            ("Fuente", ficha.Fecha is { } fecha ? string.Create(CultureInfo.InvariantCulture, $"{ficha.Fuente}, al {fecha:dd/MM/yyyy}") : ficha.Fuente),
        ];
        Grid grid = new Grid().AddColumn().AddColumn();
        foreach ((string nombre, string? valor) in filas.Where(static fila => fila.Valor is not null))
        {
            grid.AddRow(new Text(nombre), new Text(valor!));
        }

        host.Console.Write(grid);
    }
}
