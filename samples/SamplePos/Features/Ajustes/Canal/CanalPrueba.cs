using IziSales.Pse;
using IziSales.Ubl;
using Microsoft.Extensions.Options;
using SamplePos.Hosting;

namespace SamplePos.Features.Ajustes.Canal;

/// <summary>Knocks at a channel without sending anything.</summary>
public static class CanalPrueba
{
    /// <summary>No shop has come this far: a question about it changes nothing and shows whether questions are answered.</summary>
    private const string NumeroQueNadieTiene = "99999999";

    private static readonly DateOnly Aparte = new(2026, 1, 1);

    /// <summary>Opens the channel and asks.</summary>
    public static async Task<Prueba> ProbarAsync(CanalFactory factory, CanalAjuste ajuste, string ruc, CancellationToken cancellationToken)
    {
        try
        {
            await using CanalAbierto canal = factory.Open(ajuste, ruc);
            if (canal.Client is CanalCerrado)
            {
                return Prueba.Dudosa(Ensayo.Frase);
            }

            return canal.Client is GenericPseClient generic && await generic.GetHealthAsync(cancellationToken) is { } salud
                ? Judge(salud)
                : await AskAsync(canal.Client, ruc, cancellationToken);
        }
        catch (OptionsValidationException error)
        {
            return Prueba.Mal(string.Join(' ', error.Failures));
        }
        catch (PseException error)
        {
            return Prueba.Mal($"{error.Message} Revise internet, la dirección y las credenciales.");
        }
    }

    private static Prueba Judge(GenericPseHealth salud)
    {
        if (!salud.IsDisponible)
        {
            return Prueba.Dudosa("Responde, y dice que ahora no recibe comprobantes. Espere o pregunte a su PSE: se puede seguir vendiendo, los envíos esperan.");
        }

        return salud.Entorno is { } entorno && !entorno.StartsWith("prod", StringComparison.OrdinalIgnoreCase)
            ? Prueba.Dudosa($"Responde; su entorno es «{entorno}»: lo que se envíe ahí no vale ante SUNAT.")
            : Prueba.Bien("Responde y recibe comprobantes.");
    }

    private static async Task<Prueba> AskAsync(IPseClient client, string ruc, CancellationToken cancellationToken)
    {
        ComprobanteId? id = new[] { "03-B001", "01-F001" }.Select(serie => ComprobanteId.Parse($"{ruc}-{serie}-{NumeroQueNadieTiene}")).FirstOrDefault(client.Capabilities.CanQuery);
        if (id is null)
        {
            return Prueba.Dudosa("Los datos están completos, pero este canal no responde consultas: solo se sabrá al enviar la primera boleta.");
        }

        EnvioResult answer = await client.QueryAsync(new CpeConsulta(id) { FechaEmision = Aparte, ImporteTotal = 1m }, cancellationToken);
        return answer.Estado is EstadoEnvio.NoExiste || (answer.Codigo is not null && answer.Estado is not EstadoEnvio.PorConfirmar)
            ? Prueba.Bien("Responde, y acepta sus credenciales.")
            : Prueba.Dudosa($"Respondió, pero no a lo que se preguntó: {answer.Mensaje} Revise la dirección y las credenciales.");
    }
}
