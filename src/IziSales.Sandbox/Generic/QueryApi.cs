using IziSales.Sandbox.Http;
using IziSales.Sandbox.Judging;
using IziSales.Ubl;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Generic;

/// <summary>The neutral contract: asking and fetching.</summary>
internal sealed class QueryApi(SunatSandbox sandbox, FaultDriver driver)
{
    private static readonly HealthAnswer Health = new("disponible", "sandbox", Firma: true) { Extensiones = ["resumenes", "anulaciones", "ultimo_numero"] };

    public Task VerifyAsync(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        string name = $"{query["ruc"]}-{query["tipo"]}-{query["serie"]}-{query["numero"]}";
        return RunAsync(context, Llamada.About(SandboxOperation.Query, SandboxChannel.Generic, name), fault => ComprobanteId.TryParse(name, out ComprobanteId? id)
            ? GenericWire.Of(sandbox.Mesa.Query(id, fault))
            : GenericWire.Refuse(StatusCodes.Status400BadRequest, "IZI-SBX-005", "La consulta necesita ruc, tipo, serie y numero válidos."));
    }

    public Task StatusAsync(HttpContext context)
    {
        string ticket = context.Request.RouteValues["ticket"] as string ?? "";
        return RunAsync(context, Llamada.Of(SandboxOperation.Status, SandboxChannel.Generic), fault => sandbox.Mesa.Status(ticket, fault) switch
        {
            null => GenericWire.Refuse(StatusCodes.Status404NotFound, new ErrorAnswer("0127", Textos.Of(127), "sunat")),
            { } status when sandbox.Anulador.IsOwn(status.Documento!) => GenericWire.OfVoid(status),
            { } status => GenericWire.Of(status),
        });
    }

    public Task CdrAsync(HttpContext context)
    {
        string? name = context.Request.RouteValues["nombre"] as string;
        return RunAsync(context, Llamada.About(SandboxOperation.Cdr, SandboxChannel.Generic, name), fault => sandbox.Mesa.Cdr(name, fault) is { } zip
            ? new Respuesta(StatusCodes.Status200OK, "application/zip", zip)
            : NotFound());
    }

    public Task XmlAsync(HttpContext context) => Answers.SendAsync(context, sandbox.Find(context.Request.RouteValues["nombre"] as string) is { InformadoPor: null } documento
        ? new Respuesta(StatusCodes.Status200OK, "application/xml", documento.Xml)
        : NotFound());

    public Task LastAsync(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        return RunAsync(context, Llamada.Of(SandboxOperation.Query, SandboxChannel.Generic), fault =>
            Ruc.TryParse(query["ruc"], out Ruc? ruc) && TipoComprobante.TryParse(query["tipo"], out TipoComprobante? tipo) && Serie.TryParse(context.Request.RouteValues["serie"] as string, out Serie? serie)
                ? Respuesta.Json(StatusCodes.Status200OK, new LastAnswer(serie.Value, sandbox.Last(ruc, tipo, serie)), GenericJson.Default.LastAnswer)
                : GenericWire.Refuse(StatusCodes.Status400BadRequest, "IZI-SBX-005", "La consulta necesita ruc, tipo y serie válidos."));
    }

    public static Task HealthAsync(HttpContext context) => Answers.SendAsync(context, Respuesta.Json(StatusCodes.Status200OK, Health, GenericJson.Default.HealthAnswer));

    private static Respuesta NotFound() => GenericWire.Refuse(StatusCodes.Status404NotFound, "IZI-SBX-006", "Ese comprobante no está registrado.");

    private Task RunAsync(HttpContext context, SandboxCall call, Func<SandboxFault?, Respuesta> work) => driver.RunAsync(context, call, GenericWire.Refuse, work);
}
