using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Http;

/// <summary>Writes what goes out.</summary>
internal static class Answers
{
    public static Task TextAsync(HttpContext context, int status, string contentType, string text) => SendAsync(context, Respuesta.Text(status, contentType, text));

    public static async Task SendAsync(HttpContext context, Respuesta respuesta)
    {
        Head(context, respuesta.Status, respuesta.ContentType);
        context.Response.ContentLength = respuesta.Body.Length;
        await context.Response.Body.WriteAsync(respuesta.Body, context.RequestAborted).ConfigureAwait(false);
    }

    public static void Head(HttpContext context, int status, string contentType)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
    }
}
