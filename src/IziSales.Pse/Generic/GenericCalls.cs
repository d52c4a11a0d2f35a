using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using IziSales.Pse.Http;
using IziSales.Ubl;

namespace IziSales.Pse.Generic;

/// <summary>The calls of the neutral contract, as <c>docs/openapi/pse-generic.json</c> describes them.</summary>
internal sealed class GenericCalls
{
    private readonly string _base;
    private readonly AuthenticationHeaderValue? _authorization;

    public GenericCalls(GenericPseOptions options)
    {
        _base = options.BaseAddress!.AbsoluteUri.TrimEnd('/');
        _authorization = options.Token is { } token ? new AuthenticationHeaderValue("Bearer", token) : null;
    }

    public HttpCall Send(CpeEnvio envio)
    {
        GenericRequest request = new()
        {
            Ruc = envio.Id.Ruc.Value,
            TipoDocumento = envio.Id.Tipo.Codigo,
            Serie = envio.Id.Numero.Serie.Value,
            Numero = envio.Id.Numero.Correlativo,
            NombreArchivo = envio.NombreArchivo,
            Xml = envio.Xml,
            Firmado = envio.Firmado,
        };
        return Post("/v1/invoice/send", JsonSerializer.SerializeToUtf8Bytes(request, GenericJson.Default.GenericRequest), Key(envio.NombreArchivo, envio.Xml));
    }

    public HttpCall SendSummary(LoteEnvio envio)
    {
        GenericRequest request = new() { Ruc = envio.Emisor.Value, NombreArchivo = envio.NombreArchivo, Xml = envio.Xml, Firmado = envio.Firmado };
        return Post("/v1/summary/send", JsonSerializer.SerializeToUtf8Bytes(request, GenericJson.Default.GenericRequest), Key(envio.NombreArchivo, envio.Xml));
    }

    public HttpCall Void(AnulacionEnvio envio)
    {
        VoidRequest request = new()
        {
            Ruc = envio.Id.Ruc.Value,
            TipoDocumento = envio.Id.Tipo.Codigo,
            Serie = envio.Id.Numero.Serie.Value,
            Numero = envio.Id.Numero.Correlativo,
            Motivo = envio.Motivo,
            Ticket = envio.Ticket,
        };
        return Post("/v1/void", JsonSerializer.SerializeToUtf8Bytes(request, GenericJson.Default.VoidRequest), $"{envio.Id.NombreArchivo}-anulacion");
    }

    public HttpCall Verify(ComprobanteId id) => Get(string.Create(
        CultureInfo.InvariantCulture,
        $"/v1/invoice/verify?ruc={id.Ruc.Value}&tipo={id.Tipo.Codigo}&serie={id.Numero.Serie.Value}&numero={id.Numero.Correlativo}"));

    public HttpCall Status(string ticket) => Get($"/v1/invoice/status/{Uri.EscapeDataString(ticket)}");

    public HttpCall Cdr(string nombreArchivo) => Get($"/v1/cdr/{nombreArchivo}");

    public HttpCall Xml(string nombreArchivo) => Get($"/v1/xml/{nombreArchivo}");

    public HttpCall Last(Ruc emisor, TipoComprobante tipo, Serie serie) => Get($"/v1/series/{serie.Value}/last?ruc={emisor.Value}&tipo={tipo.Codigo}");

    public HttpCall Health() => Get("/v1/health");

    private static string Key(string nombreArchivo, ReadOnlyMemory<byte> xml) => $"{nombreArchivo}-{Convert.ToHexStringLower(SHA256.HashData(xml.Span))}";

    private HttpCall Post(string path, byte[] json, string key) => new()
    {
        Method = HttpMethod.Post,
        Address = new Uri(_base + path),
        Body = json,
        Headers = new Dictionary<string, string> { ["Idempotency-Key"] = key },
        Authorization = _authorization,
        IsOwnWord = AnswerReader.IsSunatsWord,
    };

    private HttpCall Get(string path) => new() { Method = HttpMethod.Get, Address = new Uri(_base + path), Authorization = _authorization, IsOwnWord = AnswerReader.IsSunatsWord };
}
