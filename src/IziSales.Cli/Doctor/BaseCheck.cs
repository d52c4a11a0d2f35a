using System.Data.Common;
using System.Globalization;
using IziSales.Cli.Datos;
using IziSales.Cli.Output;
using IziSales.Emision;
using IziSales.Storage;

namespace IziSales.Cli.Doctor;

/// <summary>Whether the database can be read, is whole, and has nothing waiting for too long.</summary>
internal static class BaseCheck
{
    private const string Nombre = "base";
    private const string Pendientes = "pendientes";
    private const string Sqlite = "sqlite:";
    private const string RemedioDelEnvio = "Revise internet y el canal; el envío sigue solo cuando se abre el camino.";

    private const int Told = 3;

    public static async Task<IReadOnlyList<Revision>> CheckAsync(Paciente paciente, CancellationToken cancellationToken)
    {
        if (paciente.Config.Base is not { } text)
        {
            return [];
        }

        try
        {
            DbDataSource source = Almacen.ReadExisting(Located(paciente, text), "«base»").Open();
            await using (source.ConfigureAwait(false))
            {
                StorageInventory inventario = await StorageInventory.TakeAsync(source, cancellationToken).ConfigureAwait(false);
                return [Judge(inventario), .. await WaitingAsync(paciente, source, cancellationToken).ConfigureAwait(false)];
            }
        }
        catch (StorageException exception)
        {
            return [Revision.Falla(Nombre, $"{exception.Code}: {exception.Message}", "Si está dañada, no la toque y recupere la última copia con «izisales restore».")];
        }
        catch (CliException exception)
        {
            return [Revision.Falla(Nombre, exception.Message, "Corrija «base» en la configuración, o abra la tienda una vez para que la cree.")];
        }
    }

    // A file is looked for from the configuration's folder, as its other files are.
    private static string Located(Paciente paciente, string text) =>
        text.StartsWith(Sqlite, StringComparison.Ordinal) && text.Length > Sqlite.Length ? Sqlite + paciente.Config.PathOf(text[Sqlite.Length..]) : text;

    private static Revision Judge(StorageInventory inventario) => inventario.IsSound
        ? Revision.Bien(Nombre, $"{Cuenta.De(inventario.Comprobantes, "comprobante")}, todo abierto y comparado")
        : Revision.Falla(Nombre, string.Join(' ', inventario.Faults.Take(Told)), "No emita más: haga una copia del archivo y recupere la última sana con «izisales restore».");

    private static async Task<IReadOnlyList<Revision>> WaitingAsync(Paciente paciente, DbDataSource source, CancellationToken cancellationToken)
    {
        using SqlComprobanteStore store = new(source);
        if (paciente.Emisor is { } emisor)
        {
            IReadOnlyList<ComprobanteEmitido> last = await store.ListAsync(new ComprobanteQuery { Emisor = emisor, Limit = 1 }, cancellationToken).ConfigureAwait(false);
            paciente.UltimaEmision = last.Count > 0 ? last[0].FechaEmision : null;
            paciente.Series = await store.CheckSeriesAsync(emisor, cancellationToken).ConfigureAwait(false);
        }

        OutboxStatus cola = await store.GetOutboxStatusAsync(cancellationToken).ConfigureAwait(false);
        List<Revision> revisiones = [Judge(cola, paciente.Now)];
        if (cola.PorRevisar > 0)
        {
            revisiones.Add(Revision.Falla("por revisar", $"{Cuenta.De(cola.PorRevisar, "comprobante espera", "comprobantes esperan")} que una persona decida", "Ábralos en la tienda: rechazados, no registrados o con el número de otro."));
        }

        return revisiones;
    }

    private static Revision Judge(OutboxStatus cola, DateTimeOffset now)
    {
        if (cola is not { Pendientes: > 0, MasAntiguo: { } oldest })
        {
            return Revision.Bien(Pendientes, "no hay comprobantes por enviar");
        }

        Plazos plazos = Plazos.Of(oldest, now);
        string detalle = string.Create(CultureInfo.InvariantCulture, $"{cola.Pendientes} por enviar; el más antiguo, del {plazos.Emision:dd/MM/yyyy}");
        return plazos.Nivel switch
        {
            NivelPlazo.EnPlazo => Revision.Bien(Pendientes, detalle),
            NivelPlazo.PorVencer => Revision.Aviso(Pendientes, string.Create(CultureInfo.InvariantCulture, $"{detalle}, puede ir solo hasta el {plazos.UltimoDiaIndividual:dd/MM/yyyy}"), RemedioDelEnvio),
            NivelPlazo.SoloResumen => Revision.Falla(Pendientes, string.Create(CultureInfo.InvariantCulture, $"{detalle}, ya solo va por resumen, hasta el {plazos.UltimoDiaResumen:dd/MM/yyyy}"), RemedioDelEnvio),
            _ => Revision.Falla(Pendientes, $"{detalle}, fuera de todo plazo", "Envíelo igual, por resumen: SUNAT lo acepta con observación. Avise a su contador."),
        };
    }
}
