using System.Text.Json;
using IziSales.Pse;

namespace IziSales.Testing.Tests;

/// <summary>A channel as it is written in an afternoon: it believes what it is told, and tries again when it is told nothing.</summary>
internal sealed class CanalConfiado(HttpClient http, Uri server) : IPseClient
{
    public PseCapabilities Capabilities { get; } = new() { Queries = false };

    public async Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                using HttpResponseMessage answer = await http.PostAsync(server, new ReadOnlyMemoryContent(envio.Xml), cancellationToken);
                using JsonDocument json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
                return new EnvioResult { Estado = EstadoEnvio.Aceptado, Codigo = "0", Mensaje = "Aceptada", CdrZip = json.RootElement.GetProperty("cdr").GetBytesFromBase64() };
            }
            catch (HttpRequestException) when (i == 0)
            {
                // Once more: this is what sends a boleta twice.
            }
            catch (Exception failed) when (failed is HttpRequestException or JsonException or KeyNotFoundException)
            {
                return new EnvioResult { Estado = EstadoEnvio.PorConfirmar, Mensaje = "Nadie sabe." };
            }
        }
    }

    public Task<EnvioResult> SendSummaryAsync(LoteEnvio envio, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<EnvioResult> VoidAsync(AnulacionEnvio envio, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<EnvioResult> QueryAsync(CpeConsulta consulta, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default) => throw new FormatException();
}
