using System.Text.Json;
using IziSales.Sandbox.Judging;
using IziSales.Sandbox.Wire;
using IziSales.Ubl;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Http;

/// <summary>The neutral contract: sending, asking, fetching.</summary>
internal sealed class InvoiceApi(SunatSandbox sandbox, FaultDriver driver)
{
    public async Task SendAsync(HttpContext context)
    {
        byte[]? body = await Bodies.ReadAsync(context, sandbox.Options.MaxRequestBytes).ConfigureAwait(false);
        if (body is null)
        {
            await Answers.ErrorAsync(context, StatusCodes.Status413PayloadTooLarge, new ErrorAnswer("IZI-SBX-003", "El envío es demasiado grande.", "pse")).ConfigureAwait(false);
            return;
        }

        SendRequest? request = Parse(body);
        if (request is null)
        {
            await Answers.ErrorAsync(context, StatusCodes.Status400BadRequest, new ErrorAnswer("IZI-SBX-004", "El envío no es un JSON del contrato.", "pse")).ConfigureAwait(false);
            return;
        }

        SandboxFault? fault = sandbox.Faults.Take(SandboxOperation.Send, request.NombreArchivo, request.Serie, request.Numero);
        if (await driver.BeforeAsync(context, fault).ConfigureAwait(false))
        {
            return;
        }

        string? key = context.Request.Headers["Idempotency-Key"].FirstOrDefault();
        Recepcion recepcion = sandbox.Receive(request, key, fault);
        if (recepcion.Error is { } error)
        {
            await driver.AnswerAsync(context, fault, recepcion.Status, error).ConfigureAwait(false);
            return;
        }

        await driver.AnswerAsync(context, fault, recepcion.Answer!, recepcion.Documento!.NombreArchivo).ConfigureAwait(false);
    }

    public async Task VerifyAsync(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        string name = $"{query["ruc"]}-{query["tipo"]}-{query["serie"]}-{query["numero"]}";
        if (!ComprobanteId.TryParse(name, out ComprobanteId? id))
        {
            await Answers.ErrorAsync(context, StatusCodes.Status400BadRequest, new ErrorAnswer("IZI-SBX-005", "La consulta necesita ruc, tipo, serie y numero válidos.", "pse")).ConfigureAwait(false);
            return;
        }

        SandboxFault? fault = sandbox.Faults.Take(SandboxOperation.Query, id.NombreArchivo, id.Numero.Serie.Value, id.Numero.Correlativo);
        if (!await driver.BeforeAsync(context, fault).ConfigureAwait(false))
        {
            await driver.AnswerAsync(context, fault, sandbox.Verify(id), id.NombreArchivo).ConfigureAwait(false);
        }
    }

    public async Task StatusAsync(HttpContext context)
    {
        string ticket = context.Request.RouteValues["ticket"] as string ?? "";
        SandboxFault? fault = sandbox.Faults.Take(SandboxOperation.Status, name: null, serie: null, correlativo: null);
        if (await driver.BeforeAsync(context, fault).ConfigureAwait(false))
        {
            return;
        }

        if (sandbox.Status(ticket, out string name) is { } answer)
        {
            await driver.AnswerAsync(context, fault, answer, name).ConfigureAwait(false);
        }
        else
        {
            await Answers.ErrorAsync(context, StatusCodes.Status404NotFound, new ErrorAnswer("0127", "No hay ningún envío con ese ticket.", "sunat")).ConfigureAwait(false);
        }
    }

    public async Task CdrAsync(HttpContext context)
    {
        DocumentoRecibido? documento = Named(context, out ComprobanteId? id);
        SandboxFault? fault = sandbox.Faults.Take(SandboxOperation.Cdr, id?.NombreArchivo, id?.Numero.Serie.Value, id?.Numero.Correlativo);
        if (await driver.BeforeAsync(context, fault).ConfigureAwait(false))
        {
            return;
        }

        if (documento?.CdrZip is { } zip && sandbox.Verify(id!).Ticket is null)
        {
            await Answers.BytesAsync(context, StatusCodes.Status200OK, "application/zip", zip).ConfigureAwait(false);
        }
        else
        {
            await NotFoundAsync(context).ConfigureAwait(false);
        }
    }

    public Task XmlAsync(HttpContext context) => Named(context, out _) is { } documento
        ? Answers.BytesAsync(context, StatusCodes.Status200OK, "application/xml", documento.Xml)
        : NotFoundAsync(context);

    private static Task NotFoundAsync(HttpContext context) =>
        Answers.ErrorAsync(context, StatusCodes.Status404NotFound, new ErrorAnswer("IZI-SBX-006", "Ese comprobante no está registrado.", "pse"));

    private static SendRequest? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, SandboxJson.Default.SendRequest);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private DocumentoRecibido? Named(HttpContext context, out ComprobanteId? id) =>
        ComprobanteId.TryParse(context.Request.RouteValues["nombre"] as string, out id) ? sandbox.Find(id) : null;
}
