using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using IziSales.Sandbox.Http;
using IziSales.Sandbox.Judging;
using IziSales.Ubl;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.ApiSunat;

/// <summary>A PSE that takes UBL as JSON, signs it, and always answers later.</summary>
internal sealed class ApiSunatApi(SunatSandbox sandbox, FaultDriver driver)
{
    private const SandboxChannel Channel = SandboxChannel.ApiSunat;
    private const int MaxPersonas = 1_000;

    // A person is known by the RUC in what it sent; only the questions about a series do not name one.
    private readonly ConcurrentDictionary<string, Ruc> _personas = new(StringComparer.Ordinal);

    public async Task SendAsync(HttpContext context)
    {
        JsonBody body = await JsonBody.ReadAsync(context, sandbox.Options.MaxRequestBytes).ConfigureAwait(false);
        ComprobanteId? id = ComprobanteId.TryParse(body.Text("fileName"), out ComprobanteId? named) ? named : null;
        byte[]? xml = id is not null && body.Member("documentBody") is { ValueKind: JsonValueKind.Object } document ? JsonUbl.Write(document, id.Tipo.Codigo) : null;
        await AdmittedAsync(context, body, Llamada.About(SandboxOperation.Send, Channel, id?.NombreArchivo, xml), fault =>
        {
            if (id is null || xml is null || CpeReader.Read(xml).Comprobante is not { } comprobante)
            {
                return ApiSunatWire.Refuse(StatusCodes.Status400BadRequest, "IZI-SBX-010", "Falta fileName o documentBody, o no es un comprobante.");
            }

            Remember(body.Text("personaId"), id.Ruc);
            Sobre sobre = Sobre.Open(id.NombreArchivo, CpeWriter.Write(comprobante))! with { IsSigned = false, Channel = Channel };
            return Taken(sandbox.Mesa.Receive(sobre, fault));
        }).ConfigureAwait(false);
    }

    public Task GetByIdAsync(HttpContext context)
    {
        string documentId = context.Request.RouteValues["id"] as string ?? "";
        return driver.RunAsync(context, Llamada.Of(SandboxOperation.Status, Channel), ApiSunatWire.Refuse, fault =>
            (sandbox.Mesa.Status(documentId, fault) ?? Refused(documentId)) is { } known
                ? Respuesta.Object(StatusCodes.Status200OK, json => ApiSunatWire.Document(json, known, LinksOf(context)))
                : ApiSunatWire.Refuse(StatusCodes.Status404NotFound, "IZI-SBX-006", "No hay ningún documento con ese identificador."));
    }

    public Task GetAllAsync(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        Ruc? ruc = PersonaOf(query["personaId"]);
        string name = $"{ruc?.Value}-{query["type"]}-{query["serie"]}-{query["number"]}";
        string? known = ComprobanteId.TryParse(name, out ComprobanteId? id) ? id.NombreArchivo : null;
        return driver.RunAsync(context, Llamada.About(SandboxOperation.Query, Channel, known), ApiSunatWire.Refuse, fault =>
        {
            Recepcion? found = IsAllowed(query["personaToken"]) ? sandbox.Mesa.Ask(known, fault) : null;
            using MemoryStream body = new();
            using (Utf8JsonWriter json = new(body))
            {
                json.WriteStartArray();
                if (found is not null)
                {
                    json.WriteStartObject();
                    ApiSunatWire.Document(json, found, LinksOf(context));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            return new Respuesta(StatusCodes.Status200OK, Respuesta.JsonType, body.ToArray());
        });
    }

    public async Task LastAsync(HttpContext context)
    {
        JsonBody body = await JsonBody.ReadAsync(context, sandbox.Options.MaxRequestBytes).ConfigureAwait(false);
        await AdmittedAsync(context, body, Llamada.Of(SandboxOperation.Query, Channel), fault =>
        {
            if (!TipoComprobante.TryParse(body.Text("type"), out TipoComprobante? tipo) || !Serie.TryParse(body.Text("serie"), out Serie? serie))
            {
                return ApiSunatWire.Refuse(StatusCodes.Status400BadRequest, "IZI-SBX-005", "Falta type o serie.");
            }

            int last = PersonaOf(body.Text("personaId")) is { } ruc ? sandbox.Last(ruc, tipo, serie) : 0;
            return Respuesta.Object(StatusCodes.Status200OK, json =>
            {
                json.WriteString("lastNumber", last.ToString("D8", CultureInfo.InvariantCulture));
                json.WriteString("suggestedNumber", (last + 1).ToString("D8", CultureInfo.InvariantCulture));
            });
        }).ConfigureAwait(false);
    }

    public async Task VoidAsync(HttpContext context)
    {
        JsonBody body = await JsonBody.ReadAsync(context, sandbox.Options.MaxRequestBytes).ConfigureAwait(false);
        ComprobanteId? id = int.TryParse(body.Text("documentId"), NumberStyles.None, CultureInfo.InvariantCulture, out int orden) ? sandbox.FindByOrden(orden)?.Id : null;
        await AdmittedAsync(context, body, Llamada.About(SandboxOperation.Void, Channel, id?.NombreArchivo), fault => id is null
            ? ApiSunatWire.Refuse(StatusCodes.Status404NotFound, "IZI-SBX-006", "No hay ningún documento con ese identificador.")
            : Taken(sandbox.Anulador.Void(id, body.Text("reason"), Channel, $"{id.NombreArchivo}-anulacion", fault))).ConfigureAwait(false);
    }

    private static string LinksOf(HttpContext context)
    {
        HttpRequest request = context.Request;
        string path = request.Path.Value ?? "";
        return $"{request.Scheme}://{request.Host}{request.PathBase}{path[..path.LastIndexOf("/documents/", StringComparison.Ordinal)]}";
    }

    private static Respuesta Taken(Recepcion recepcion) => recepcion switch
    {
        { Desenlace: Desenlace.Duplicado } or { Documento: null } => ApiSunatWire.Refuse(StatusCodes.Status400BadRequest, recepcion.Codigo, $"{recepcion.Codigo} - {recepcion.Mensaje}"),
        _ => ApiSunatWire.Taken(recepcion.Documento),
    };

    private Recepcion? Refused(string documentId) =>
        int.TryParse(documentId, NumberStyles.None, CultureInfo.InvariantCulture, out int orden) && sandbox.FindByOrden(orden) is { IsRegistrado: false } documento
            ? new() { Desenlace = Desenlace.Excepcion, Codigo = documento.Codigo, Mensaje = documento.Descripcion, Documento = documento }
            : null;

    private bool IsAllowed(string? token) => token is { Length: > 0 } && (sandbox.Options.Token is not { } secret || token == secret);

    private Ruc? PersonaOf(string? personaId) => personaId is null ? null : Ruc.TryParse(personaId, out Ruc? ruc) ? ruc : _personas.GetValueOrDefault(personaId);

    private void Remember(string? personaId, Ruc ruc)
    {
        if (personaId is not null && _personas.Count < MaxPersonas)
        {
            _personas[personaId] = ruc;
        }
    }

    private Task AdmittedAsync(HttpContext context, JsonBody body, SandboxCall call, Func<SandboxFault?, Respuesta> work) =>
        driver.RunAsync(context, call, ApiSunatWire.Refuse, fault => IsAllowed(body.Text("personaToken"))
            ? work(fault)
            : ApiSunatWire.Refuse(StatusCodes.Status401Unauthorized, "401", "El token falta o no es de aquí."));
}
