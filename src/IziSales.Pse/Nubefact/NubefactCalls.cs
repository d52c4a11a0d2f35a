using System.Net.Http.Headers;
using System.Text.Json;
using IziSales.Pse.Http;
using IziSales.Ubl;

namespace IziSales.Pse.Nubefact;

/// <summary>The calls: one address, told apart by <c>operacion</c>.</summary>
internal sealed class NubefactCalls(NubefactPseOptions options)
{
    private readonly AuthenticationHeaderValue _authorization = new("Token", $"token=\"{options.Token}\"");

    public HttpCall Send(NubefactComprobante comprobante) => Post(JsonSerializer.SerializeToUtf8Bytes(comprobante, NubefactJson.Default.NubefactComprobante));

    public HttpCall Query(ComprobanteId id) => Ask(Codigos.Consultar, id);

    public HttpCall Void(ComprobanteId id, string motivo) => Ask(Codigos.Anular, id, motivo);

    public HttpCall QueryVoid(ComprobanteId id) => Ask(Codigos.ConsultarAnulacion, id);

    private HttpCall Ask(string operacion, ComprobanteId id, string? motivo = null) => Post(JsonSerializer.SerializeToUtf8Bytes(
        new NubefactPregunta
        {
            Operacion = operacion,
            TipoDeComprobante = Codigos.Of(id.Tipo) ?? throw new NotSupportedException($"Nubefact no recibe documentos de tipo {id.Tipo.Codigo}."),
            Serie = id.Numero.Serie.Value,
            Numero = id.Numero.Correlativo,
            Motivo = motivo,
            CodigoUnico = motivo is null ? null : $"A{Traduccion.CodigoUnico(id)}",
        },
        NubefactJson.Default.NubefactPregunta));

    private HttpCall Post(byte[] json) => new() { Method = HttpMethod.Post, Address = options.Route!, Body = json, Authorization = _authorization };
}
