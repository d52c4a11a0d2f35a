using System.Globalization;
using IziSales.Sandbox.Http;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Pages;

/// <summary>What a person sees in a browser: the list of what was received, and each document with its CDR. No script.</summary>
internal sealed class SandboxPages(SunatSandbox sandbox, string root)
{
    private const string Policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static Task StyleAsync(HttpContext context) => Answers.TextAsync(context, StatusCodes.Status200OK, "text/css", Estilo.Css);

    public Task IndexAsync(HttpContext context) =>
        PageAsync(context, StatusCodes.Status200OK, "SUNAT de mentira", new IndexPage(sandbox, Base(context)).Write);

    public Task DocumentAsync(HttpContext context) => Find(context) is { } documento
        ? PageAsync(context, StatusCodes.Status200OK, documento.NombreArchivo, new DocumentPage(documento, Base(context)).Write)
        : PageAsync(context, StatusCodes.Status404NotFound, "No encontrado", static html => html.Element("p", "aviso", "Ese documento no está en la lista: quizá se reinició el sandbox."));

    public Task XmlAsync(HttpContext context) =>
        Find(context) is { } documento ? FileAsync(context, documento.NombreArchivo + ".xml", "application/xml", documento.Xml) : NotFoundAsync(context);

    public Task CdrAsync(HttpContext context) => Find(context) is { CdrZip: { } zip } documento
        ? FileAsync(context, $"R-{documento.NombreArchivo}.zip", "application/zip", zip)
        : NotFoundAsync(context);

    private static Task NotFoundAsync(HttpContext context) => Answers.TextAsync(context, StatusCodes.Status404NotFound, "text/plain", "No está.");

    private static Task FileAsync(HttpContext context, string name, string contentType, ReadOnlyMemory<byte> bytes)
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return Answers.SendAsync(context, new Respuesta(StatusCodes.Status200OK, contentType, bytes));
    }

    private DocumentoRecibido? Find(HttpContext context) =>
        int.TryParse(context.Request.RouteValues["orden"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out int orden) ? sandbox.FindByOrden(orden) : null;

    private string Keeping => sandbox.Options.StateFile is { } path
        ? $"El registro se guarda en {Path.GetFileName(path)}."
        : "Los documentos viven en memoria y se olvidan al apagar.";

    private string Base(HttpContext context) => context.Request.PathBase.Value + root;

    private Task PageAsync(HttpContext context, int status, string title, Action<Html> body)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        Html html = new();
        html.Raw("<!DOCTYPE html><html lang=\"es\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Element("title", null, $"{title} · sandbox");
        html.Raw("<meta name=\"color-scheme\" content=\"light dark\">").Raw("<link rel=\"stylesheet\" href=\"").Text(Base(context)).Raw("/estilo.css\"></head><body>");
        html.Raw("<header><h1>").Link(Base(context) + "/", "SUNAT de mentira").Raw("</h1>").Element("p", null, $"Nada de esto llega a SUNAT. {Keeping}").Raw("</header><main>");
        body(html);
        html.Raw("</main></body></html>");
        return Answers.TextAsync(context, status, "text/html", html.ToString());
    }
}
