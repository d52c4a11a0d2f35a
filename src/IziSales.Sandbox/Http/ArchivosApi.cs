using IziSales.Sandbox.Generic;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Http;

/// <summary>The files behind the links that some providers give in their answers.</summary>
internal sealed class ArchivosApi(SunatSandbox sandbox, FaultDriver driver)
{
    public Task XmlAsync(HttpContext context) => Answers.SendAsync(context, sandbox.Find(NameIn(context)) is { InformadoPor: null } documento
        ? new Respuesta(StatusCodes.Status200OK, "application/xml", documento.Xml)
        : NotFound());

    public Task CdrAsync(HttpContext context)
    {
        string? name = NameIn(context);
        DocumentoRecibido? documento = sandbox.Find(name);
        SandboxCall call = Llamada.About(SandboxOperation.Cdr, documento?.Canal ?? SandboxChannel.Generic, name);
        return driver.RunAsync(context, call, GenericWire.Refuse, fault => sandbox.Mesa.Cdr(name, fault) is { } zip
            ? new Respuesta(StatusCodes.Status200OK, "application/zip", zip)
            : NotFound());
    }

    private static string? NameIn(HttpContext context) => context.Request.RouteValues["nombre"] as string;

    private static Respuesta NotFound() => GenericWire.Refuse(StatusCodes.Status404NotFound, "IZI-SBX-006", "Ese comprobante no está registrado.");
}
