using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IziSales.Sandbox.Http;
using IziSales.Sandbox.Judging;
using IziSales.Ubl;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Generic;

/// <summary>The neutral contract: handing in documents, summaries and requests to annul.</summary>
internal sealed class InvoiceApi(SunatSandbox sandbox, FaultDriver driver)
{
    public async Task SendAsync(HttpContext context)
    {
        if (await ReadAsync(context, GenericJson.Default.SendRequest).ConfigureAwait(false) is { } request)
        {
            string name = request.NombreArchivo ?? $"{request.Ruc}-{request.TipoDocumento}-{request.Serie}-{request.Numero}";
            await HandInAsync(context, SandboxOperation.Send, request, name, static sobre => sobre.Id is not null).ConfigureAwait(false);
        }
    }

    public async Task SendSummaryAsync(HttpContext context)
    {
        if (await ReadAsync(context, GenericJson.Default.SendRequest).ConfigureAwait(false) is { } request)
        {
            await HandInAsync(context, SandboxOperation.Summary, request, request.NombreArchivo, static sobre => sobre.Lote is not null).ConfigureAwait(false);
        }
    }

    public async Task VoidAsync(HttpContext context)
    {
        if (await ReadAsync(context, GenericJson.Default.VoidRequest).ConfigureAwait(false) is not { } request)
        {
            return;
        }

        string name = $"{request.Ruc}-{request.TipoDocumento}-{request.Serie}-{request.Numero}";
        SandboxCall call = Llamada.About(SandboxOperation.Void, SandboxChannel.Generic, name);
        await driver.RunAsync(context, call, GenericWire.Refuse, fault => ComprobanteId.TryParse(name, out ComprobanteId? id)
            ? GenericWire.OfVoid(sandbox.Anulador.Void(id, request.Motivo, SandboxChannel.Generic, KeyOf(context), fault))
            : Malformed("Faltan ruc, tipo_documento, serie y numero, o no identifican un comprobante.")).ConfigureAwait(false);
    }

    private static Respuesta Malformed(string mistake) => GenericWire.Refuse(StatusCodes.Status400BadRequest, "IZI-SBX-010", mistake);

    private static string? KeyOf(HttpContext context) => context.Request.Headers["Idempotency-Key"].FirstOrDefault();

    private static bool Agrees(SendRequest request, Sobre sobre) =>
        Agrees(request.Ruc, sobre.Emisor.Value)
        && Agrees(request.TipoDocumento, sobre.Id?.Tipo.Codigo)
        && Agrees(request.Serie, sobre.Id?.Numero.Serie.Value)
        && (request.Numero is null || request.Numero == sobre.Id?.Numero.Correlativo);

    private static bool Agrees(string? said, string? named) => said is null || said == named;

    private static byte[]? Base64(string? text)
    {
        byte[] bytes = new byte[(text?.Length ?? 0) + 3];
        return Convert.TryFromBase64String(text ?? "", bytes, out int length) && length > 0 ? bytes[..length] : null;
    }

    private Task HandInAsync(HttpContext context, SandboxOperation operation, SendRequest request, string? name, Func<Sobre, bool> isRightKind)
    {
        byte[]? xml = Base64(request.Xml);
        return driver.RunAsync(context, Llamada.About(operation, SandboxChannel.Generic, name, xml), GenericWire.Refuse, fault => Sobre.Open(name, xml) switch
        {
            null when operation == SandboxOperation.Summary => Malformed("nombre_archivo no es RUC-RC-FECHA-NÚMERO ni RUC-RA-FECHA-NÚMERO."),
            null => Malformed("El nombre del archivo no es RUC-TIPO-SERIE-NÚMERO (nombre_archivo), o faltan ruc, tipo_documento, serie y numero."),
            { } sobre when !isRightKind(sobre) => Malformed("Los comprobantes van por /v1/invoice/send; los resúmenes y las bajas, por /v1/summary/send."),
            { } sobre when !Agrees(request, sobre) => Malformed("Los datos ruc, tipo_documento, serie y numero no son los de nombre_archivo."),
            _ when xml is null => Malformed("El xml no llegó, o no es Base64."),
            { } sobre => GenericWire.Of(sandbox.Mesa.Receive(sobre with { IsSigned = request.Firmado ?? true, IdempotencyKey = KeyOf(context), Channel = SandboxChannel.Generic }, fault)),
        });
    }

    private async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        byte[]? body = await Bodies.ReadAsync(context, sandbox.Options.MaxRequestBytes).ConfigureAwait(false);
        if (body is null)
        {
            await Answers.SendAsync(context, GenericWire.Refuse(StatusCodes.Status413PayloadTooLarge, "IZI-SBX-003", "El envío es demasiado grande.")).ConfigureAwait(false);
            return null;
        }

        try
        {
            if (JsonSerializer.Deserialize(body, type) is { } request)
            {
                return request;
            }
        }
        catch (JsonException)
        {
            // Said below, as for a body that is the word null.
        }

        await Answers.SendAsync(context, GenericWire.Refuse(StatusCodes.Status400BadRequest, "IZI-SBX-004", "El envío no es un JSON del contrato.")).ConfigureAwait(false);
        return null;
    }
}
