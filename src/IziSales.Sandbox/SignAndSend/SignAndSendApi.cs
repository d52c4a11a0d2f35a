using IziSales.Sandbox.Http;
using IziSales.Sandbox.Judging;
using IziSales.Ubl;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.SignAndSend;

/// <summary>A PSE of the family "sign, then send": a token, a signature, a sending, a question by name; under every name of members seen.</summary>
internal sealed class SignAndSendApi(SunatSandbox sandbox, FaultDriver driver, Tokens tokens)
{
    private const SandboxChannel Channel = SandboxChannel.SignAndSend;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public async Task TokenAsync(HttpContext context)
    {
        JsonBody body = await JsonBody.ReadAsync(context, sandbox.Options.MaxRequestBytes).ConfigureAwait(false);
        bool isKnown = body.Text("username", "usuario", "user") is { Length: > 0 } && body.Text("password", "contrasena", "clave") is { Length: > 0 } password
            && (sandbox.Options.Token is not { } secret || password == secret);
        await driver.RunAsync(context, Llamada.Of(SandboxOperation.Token, Channel), SignAndSendWire.Refuse, fault => isKnown
            ? Respuesta.Object(StatusCodes.Status200OK, json =>
            {
                json.WriteString("token_acceso", tokens.Issue(Lifetime));
                json.WriteNumber("expira_en", (int)Lifetime.TotalSeconds);
            })
            : SignAndSendWire.Refuse(StatusCodes.Status401Unauthorized, "401", "El usuario o la contraseña no son correctos.")).ConfigureAwait(false);
    }

    public Task SignAsync(HttpContext context) => WithFileAsync(context, SandboxOperation.Sign, (name, xml, fault) =>
        sandbox.Sign(name, xml) is { } signed
            ? SignAndSendWire.Signed(signed)
            : SignAndSendWire.Refuse(StatusCodes.Status422UnprocessableEntity, "IZI-SBX-009", "No se puede firmar: no es el XML sin firma de un comprobante, o está en otra forma."));

    public Task SendAsync(HttpContext context) => WithFileAsync(context, null, (name, xml, fault) => HandIn(name, xml, isSigned: true, fault));

    public Task SignAndSendAsync(HttpContext context) => WithFileAsync(context, null, (name, xml, fault) => HandIn(name, xml, isSigned: false, fault));

    public Task QueryAsync(HttpContext context)
    {
        string? name = context.Request.RouteValues["nombre"] as string;
        string? known = Sobre.Open(name, default)?.Nombre;
        return AdmittedAsync(context, Llamada.About(SandboxOperation.Query, Channel, known ?? name), fault => sandbox.Mesa.Ask(known, fault) is { } answer
            ? SignAndSendWire.Of(answer)
            : SignAndSendWire.Refuse(StatusCodes.Status404NotFound, "IZI-SBX-006", "Ese comprobante no está registrado."));
    }

    public async Task VoidAsync(HttpContext context)
    {
        JsonBody body = await JsonBody.ReadAsync(context, sandbox.Options.MaxRequestBytes).ConfigureAwait(false);
        string? name = body.Text("external_id", "nombre_archivo");
        await AdmittedAsync(context, Llamada.About(SandboxOperation.Void, Channel, name), fault => ComprobanteId.TryParse(name, out ComprobanteId? id)
            ? SignAndSendWire.Of(sandbox.Anulador.Void(id, body.Text("motivo"), Channel, $"{id.NombreArchivo}-anulacion", fault))
            : Malformed()).ConfigureAwait(false);
    }

    private static Respuesta Malformed() =>
        SignAndSendWire.Refuse(StatusCodes.Status422UnprocessableEntity, "IZI-SBX-010", "Falta el nombre del archivo o su contenido en Base64.");

    private Respuesta HandIn(string name, byte[] xml, bool isSigned, SandboxFault? fault) => Sobre.Open(name, xml) is { } sobre
        ? SignAndSendWire.Of(sandbox.Mesa.Receive(sobre with { IsSigned = isSigned, Channel = Channel }, fault))
        : Malformed();

    private async Task WithFileAsync(HttpContext context, SandboxOperation? operation, Func<string, byte[], SandboxFault?, Respuesta> work)
    {
        JsonBody body = await JsonBody.ReadAsync(context, sandbox.Options.MaxRequestBytes).ConfigureAwait(false);
        string? name = body.Text("nombre_archivo", "nombre_xml_firmado", "file_name", "xml_filename");
        name = name?.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) == true ? name[..^4] : name;
        byte[]? xml = body.Bytes("contenido_archivo", "contenido_xml_firmado", "file_content", "xml_content_base64", "xml_signed_base64");
        SandboxOperation asked = operation ?? (LoteId.TryParse(name, out _) ? SandboxOperation.Summary : SandboxOperation.Send);
        await AdmittedAsync(context, Llamada.About(asked, Channel, name, xml), fault => name is null || xml is null ? Malformed() : work(name, xml, fault)).ConfigureAwait(false);
    }

    private Task AdmittedAsync(HttpContext context, SandboxCall call, Func<SandboxFault?, Respuesta> work) =>
        driver.RunAsync(context, call, SignAndSendWire.Refuse, fault => tokens.Admits(context)
            ? work(fault)
            : SignAndSendWire.Refuse(StatusCodes.Status401Unauthorized, "401", "El token falta, no es de aquí o ya venció."));
}
