using IziSales.Cli.Config;
using IziSales.Emision;
using IziSales.Pse;
using IziSales.Ubl;

namespace IziSales.Cli.Doctor;

/// <summary>Whether a channel can be reached with its credentials, signs what nobody else signs, and knows the shop's series. Nothing is sent.</summary>
internal static class CanalCheck
{
    /// <summary>No shop has come this far: a question about it changes nothing and shows whether questions are answered.</summary>
    private const string NumeroQueNadieTiene = "99999999";

    private static readonly DateOnly Aparte = new(2026, 1, 1);

    public static async Task<IReadOnlyList<Revision>> CheckAsync(Paciente paciente, ChannelConfig config, CancellationToken cancellationToken)
    {
        string nombre = $"canal {config.Name}";
        OpenChannel canal;
        try
        {
            canal = config.Open(paciente.Host);
        }
        catch (CliException faulty)
        {
            return [Revision.Falla(nombre, faulty.Message.ReplaceLineEndings(" "), "Corrija el canal en la configuración.")];
        }

        await using (canal.ConfigureAwait(false))
        {
            List<Revision> revisiones = [];
            try
            {
                await CheckAsync(paciente, nombre, canal.Client, revisiones, cancellationToken).ConfigureAwait(false);
            }
            catch (PseException closed)
            {
                revisiones.Add(Revision.Falla(nombre, closed.Message, "Revise internet, la dirección y las credenciales del canal."));
            }

            if (!canal.Client.Capabilities.Signs && !paciente.HasCertificado)
            {
                revisiones.Add(Revision.Falla(nombre, "no firma, y la tienda no tiene un certificado que sirva", "Agregue «certificado» a la configuración, o use un canal que firme."));
            }

            return revisiones;
        }
    }

    private static async Task CheckAsync(Paciente paciente, string nombre, IPseClient client, List<Revision> revisiones, CancellationToken cancellationToken)
    {
        GenericPseHealth? salud = client is GenericPseClient asked ? await asked.GetHealthAsync(cancellationToken).ConfigureAwait(false) : null;
        revisiones.Add(salud is null ? await ProbeAsync(paciente, nombre, client, cancellationToken).ConfigureAwait(false) : Judge(nombre, salud));
        if (client is GenericPseClient pse && paciente.Emisor is { } emisor)
        {
            foreach (SerieReport serie in paciente.Series)
            {
                revisiones.Add(await SerieAsync(pse, salud, emisor, serie, $"serie {serie.Serie.Value}", cancellationToken).ConfigureAwait(false));
            }
        }
    }

    private static Revision Judge(string nombre, GenericPseHealth salud)
    {
        if (!salud.IsDisponible)
        {
            return Revision.Falla(nombre, "responde, y dice que ahora no recibe comprobantes", "Espere, o pregunte al PSE. Se puede seguir vendiendo: los envíos esperan.");
        }

        return salud.Entorno is { } entorno && !entorno.StartsWith("prod", StringComparison.OrdinalIgnoreCase)
            ? Revision.Aviso(nombre, $"responde; su entorno es «{entorno}»", "Lo que se envíe ahí no vale ante SUNAT: para vender de verdad use el de producción.")
            : Revision.Bien(nombre, "responde y recibe comprobantes");
    }

    private static async Task<Revision> ProbeAsync(Paciente paciente, string nombre, IPseClient client, CancellationToken cancellationToken)
    {
        if (paciente.Emisor is not { } emisor)
        {
            return Revision.Aviso(nombre, "no se probó: falta saber de qué RUC es la tienda", "Agregue «emisor» a la configuración.");
        }

        ComprobanteId? id = new[] { "03-B001", "01-F001" }.Select(serie => ComprobanteId.Parse($"{emisor.Value}-{serie}-{NumeroQueNadieTiene}")).FirstOrDefault(client.Capabilities.CanQuery);
        if (id is null)
        {
            return Revision.Aviso(nombre, "no responde consultas: sin enviar no se puede comprobar", "Envíe un documento de prueba en su entorno de pruebas.");
        }

        EnvioResult answer = await client.QueryAsync(new CpeConsulta(id) { FechaEmision = Aparte, ImporteTotal = 1m }, cancellationToken).ConfigureAwait(false);
        return answer.Estado is EstadoEnvio.NoExiste || (answer.Codigo is not null && answer.Estado is not EstadoEnvio.PorConfirmar)
            ? Revision.Bien(nombre, "responde consultas")
            : Revision.Aviso(nombre, $"respondió, pero no a lo que se preguntó: {answer.Mensaje}", "Revise la dirección y las credenciales del canal; si están bien, vuelva a probar más tarde.");
    }

    private static async Task<Revision> SerieAsync(GenericPseClient pse, GenericPseHealth? salud, Ruc emisor, SerieReport serie, string nombre, CancellationToken cancellationToken)
    {
        if (salud is { Series.Count: > 0 } && !salud.Series.Contains(serie.Serie.Value, StringComparer.OrdinalIgnoreCase))
        {
            return Revision.Falla(nombre, "el PSE no la tiene registrada", "Pida al PSE que la registre; hasta entonces rechazará sus comprobantes.");
        }

        if (salud is null || !salud.Extensions.HasFlag(GenericPseExtensions.UltimoNumero))
        {
            return Revision.Bien(nombre, $"último número {serie.Ultimo}");
        }

        int last = await pse.GetLastNumberAsync(emisor, serie.Tipo, serie.Serie, cancellationToken).ConfigureAwait(false);
        return last > serie.Ultimo
            ? Revision.Falla(nombre, $"el PSE conoce hasta el {last}, y esta base hasta el {serie.Ultimo}", "Otra caja usa la serie, o la base es una copia anterior. No emita más con ella: use otra serie.")
            : Revision.Bien(nombre, $"último número {serie.Ultimo}; el PSE conoce hasta el {last}");
    }
}
