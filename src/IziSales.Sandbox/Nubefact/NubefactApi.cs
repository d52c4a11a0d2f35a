using IziSales.Sandbox.Http;
using IziSales.Sandbox.Judging;
using IziSales.Ubl;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Nubefact;

/// <summary>A PSE with one address and an <c>operacion</c>, which makes and signs the XML itself from the figures it is given.</summary>
/// <remarks>An account is its address: one that ends in a RUC is that shop's, any other is of the shop in the sandbox's options.</remarks>
internal sealed class NubefactApi(SunatSandbox sandbox, FaultDriver driver)
{
    private const SandboxChannel Channel = SandboxChannel.Nubefact;

    public async Task RunAsync(HttpContext context)
    {
        JsonBody body = await JsonBody.ReadAsync(context, sandbox.Options.MaxRequestBytes).ConfigureAwait(false);
        Ruc emisor = Ruc.TryParse(context.Request.RouteValues["cuenta"] as string, out Ruc? named) ? named : sandbox.Options.Ruc;
        ComprobanteId? id = Lectura.IdOf(body, emisor);
        string? operation = body.Text("operacion");
        SandboxOperation asked = operation switch
        {
            "generar_comprobante" => SandboxOperation.Send,
            "generar_anulacion" => SandboxOperation.Void,
            "consultar_anulacion" => SandboxOperation.Status,
            _ => SandboxOperation.Query,
        };
        SandboxCall call = Llamada.About(asked, Channel, id?.NombreArchivo) with { Importe = asked == SandboxOperation.Send ? body.Amount("total") : null };
        await driver.RunAsync(context, call, NubefactWire.Refuse, fault =>
            !IsAllowed(context) ? NubefactWire.Error(NubefactWire.Token, "El token falta o no es de esta cuenta.")
            : id is null ? NubefactWire.Error(NubefactWire.Format, "Falta tipo_de_comprobante, serie o numero, o no son válidos.")
            : operation switch
            {
                "generar_comprobante" => Send(body, id, LinksOf(context), fault),
                "consultar_comprobante" => Query(id, LinksOf(context), fault),
                "generar_anulacion" => Void(body, id, LinksOf(context), fault),
                "consultar_anulacion" => QueryVoid(id, LinksOf(context), fault),
                _ => NubefactWire.Error(NubefactWire.Format, "La operacion no existe."),
            }).ConfigureAwait(false);
    }

    private static string LinksOf(HttpContext context)
    {
        HttpRequest request = context.Request;
        string path = request.Path.Value ?? "";
        return $"{request.Scheme}://{request.Host}{request.PathBase}{path[..path.LastIndexOf("/api/v1/", StringComparison.Ordinal)]}";
    }

    private bool IsAllowed(HttpContext context)
    {
        string header = context.Request.Headers.Authorization.ToString();
        return header.Length > 0 && (sandbox.Options.Token is not { } secret || header == $"Token token=\"{secret}\"" || header == secret);
    }

    private Respuesta Send(JsonBody body, ComprobanteId id, string links, SandboxFault? fault)
    {
        Emisor shop = new() { Ruc = id.Ruc, RazonSocial = "TIENDA DE PRUEBA" };
        if (Lectura.Read(body, id, shop, out string mistake) is not { } comprobante)
        {
            return NubefactWire.Error(NubefactWire.CannotBeDone, mistake);
        }

        Sobre sobre = Sobre.Open(id.NombreArchivo, CpeWriter.Write(comprobante))! with { IsSigned = false, Channel = Channel };
        Recepcion recepcion = sandbox.Mesa.Receive(sobre, fault);
        return recepcion.Desenlace switch
        {
            Desenlace.Duplicado => NubefactWire.Error(NubefactWire.Exists, "Este documento ya existe."),
            Desenlace.Excepcion => NubefactWire.Error(NubefactWire.CannotBeDone, $"{recepcion.Codigo} - {recepcion.Mensaje}"),
            _ => NubefactWire.Document(recepcion, id, links),
        };
    }

    private Respuesta Query(ComprobanteId id, string links, SandboxFault? fault) => sandbox.Mesa.Ask(id.NombreArchivo, fault) is { } known
        ? NubefactWire.Document(known, id, links)
        : NubefactWire.Error(NubefactWire.Absent, "Este documento no existe.");

    private Respuesta Void(JsonBody body, ComprobanteId id, string links, SandboxFault? fault)
    {
        if (sandbox.Find(id) is not { } documento)
        {
            return NubefactWire.Error(NubefactWire.Absent, "Este documento no existe.");
        }

        if (documento.AnuladoPor is not null)
        {
            return NubefactWire.Error(NubefactWire.Exists, "Este documento ya está anulado.");
        }

        Recepcion recepcion = sandbox.Anulador.Void(id, body.Text("motivo"), Channel, null, fault);
        return recepcion.Documento is null || recepcion.Desenlace == Desenlace.Excepcion
            ? NubefactWire.Error(NubefactWire.CannotBeDone, $"{recepcion.Codigo} - {recepcion.Mensaje}")
            : NubefactWire.Voiding(recepcion, id, links);
    }

    private Respuesta QueryVoid(ComprobanteId id, string links, SandboxFault? fault) =>
        sandbox.Find(id)?.AnuladoPor is { } file && sandbox.Mesa.Ask(file, fault) is { } known
            ? NubefactWire.Voiding(known, id, links)
            : NubefactWire.Error(NubefactWire.Absent, "No hay ninguna anulación de este documento.");
}
