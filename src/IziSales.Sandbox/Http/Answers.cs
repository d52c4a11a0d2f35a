using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IziSales.Sandbox.Wire;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Http;

/// <summary>Writes what goes out.</summary>
internal static class Answers
{
    public static Task ErrorAsync(HttpContext context, int status, ErrorAnswer error) => JsonAsync(context, status, error, SandboxJson.Default.ErrorAnswer);

    public static Task JsonAsync<T>(HttpContext context, int status, T value, JsonTypeInfo<T> type) =>
        BytesAsync(context, status, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(value, type));

    public static Task TextAsync(HttpContext context, int status, string contentType, string text) =>
        BytesAsync(context, status, contentType + "; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static async Task BytesAsync(HttpContext context, int status, string contentType, ReadOnlyMemory<byte> bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>A registered document in the contract's words.</summary>
    public static SendAnswer Of(DocumentoRecibido documento) => new()
    {
        Estado = documento.Estado switch
        {
            EstadoRecibido.Aceptado => "aceptado",
            EstadoRecibido.Observado => "observado",
            EstadoRecibido.Rechazado => "rechazado",
            _ => "excepcion",
        },
        SunatCode = documento.Codigo,
        SunatMessage = documento.Descripcion,
        CdrContent = documento.CdrZip,
        Notas = documento.Notas,
        Hash = documento.DigestValue,
        XmlFirmado = documento.FirmadoPorPse ? documento.Xml.ToArray() : null,
    };
}
