using IziSales.Cli.Output;
using IziSales.Emision;
using IziSales.Storage;

namespace IziSales.Cli.Datos;

/// <summary>Tells what a database or a copy holds.</summary>
internal static class InventarioReport
{
    public static async Task TellAsync(CliHost host, string done, string archivo, StorageInventory inventory, bool json, CancellationToken cancellationToken)
    {
        host.Say(done);
        host.Say($"{Cuenta.De(inventory.Comprobantes, "comprobante")}, {Cuenta.De(inventory.Eventos, "evento")}, {Cuenta.De(inventory.Lotes, "resumen", "resúmenes")}, {Cuenta.De(inventory.Movimientos, "movimiento")}; todo se abrió y se comparó.");
        foreach (SerieReport serie in inventory.Series)
        {
            host.Say($"Serie {serie.Serie.Value} (tipo {serie.Tipo.Codigo}): último número {serie.Ultimo}.");
        }

        if (json)
        {
            await WriteAsync(host, archivo, inventory, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task WriteAsync(CliHost host, string archivo, StorageInventory inventory, CancellationToken cancellationToken) => JsonLine.WriteAsync(
        host.Output,
        writer =>
        {
            writer.WriteString("archivo", archivo);
            writer.WriteNumber("comprobantes", inventory.Comprobantes);
            writer.WriteNumber("eventos", inventory.Eventos);
            writer.WriteNumber("archivos", inventory.Archivos);
            writer.WriteNumber("resumenes", inventory.Lotes);
            writer.WriteNumber("movimientos", inventory.Movimientos);
            writer.WriteString("huella", inventory.Digest);
            writer.WriteStartArray("series");
            foreach (SerieReport serie in inventory.Series)
            {
                writer.WriteStartObject();
                writer.WriteString("tipo", serie.Tipo.Codigo);
                writer.WriteString("serie", serie.Serie.Value);
                writer.WriteNumber("ultimo", serie.Ultimo);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        },
        cancellationToken);
}
