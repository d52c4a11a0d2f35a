using System.Globalization;
using System.Text.Json;
using IziSales.Sandbox.Http;
using IziSales.Sandbox.Judging;
using IziSales.Ubl;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Integrada;

/// <summary>SUNAT's consulta integrada: a token for an application, and the state of a document whose data agree.</summary>
internal sealed class ConsultaApi(SunatSandbox sandbox, FaultDriver driver, Tokens tokens)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public async Task TokenAsync(HttpContext context)
    {
        IFormCollection form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false) : FormCollection.Empty;
        bool isKnown = form["grant_type"] == "client_credentials"
            && form["client_id"] == (string?)context.Request.RouteValues["client"]
            && (sandbox.Options.ConsultaClientSecret is not { } secret ? form["client_secret"].ToString().Length > 0 : form["client_secret"] == secret);
        await driver.RunAsync(context, Llamada.Of(SandboxOperation.Token, SandboxChannel.Consulta), Refuse, fault => isKnown
            ? Respuesta.Json(StatusCodes.Status200OK, new TokenAnswer(tokens.Issue(Lifetime), "JWT", (int)Lifetime.TotalSeconds), ConsultaJson.Default.TokenAnswer)
            : Refuse(StatusCodes.Status401Unauthorized, "invalid_client", "La aplicación no está registrada, o su clave no es esa.")).ConfigureAwait(false);
    }

    public async Task ValidarAsync(HttpContext context)
    {
        byte[]? body = await Bodies.ReadAsync(context, sandbox.Options.MaxRequestBytes).ConfigureAwait(false);
        ValidarRequest? request = Parse(body);
        string name = $"{request?.Ruc}-{request?.Tipo}-{request?.Serie}-{request?.Numero}";
        await driver.RunAsync(context, Llamada.About(SandboxOperation.Query, SandboxChannel.Consulta, name), Refuse, fault =>
            !tokens.Admits(context) ? Refuse(StatusCodes.Status401Unauthorized, "401", "El token falta, no es de aquí o ya venció.")
            : request is null || !ComprobanteId.TryParse(name, out ComprobanteId? id) || Day(request.FechaEmision) is not { } day
                ? Respuesta.Json(StatusCodes.Status422UnprocessableEntity, new ValidarAnswer(false, "Los datos de la consulta no son válidos.", ErrorCode: "422"), ConsultaJson.Default.ValidarAnswer)
                : Answer(sandbox.Mesa.Query(id, fault), day, request.Monto)).ConfigureAwait(false);
    }

    private static Respuesta Refuse(int status, string codigo, string mensaje) => Respuesta.Json(status, new ConsultaError(codigo, mensaje), ConsultaJson.Default.ConsultaError);

    private static Respuesta Answer(Consulta consulta, DateOnly day, decimal? monto)
    {
        bool agrees = consulta.Documento is { } documento && documento.Fecha == day && (monto is null || documento.ImporteTotal == monto);
        string estado = consulta.Estado switch
        {
            _ when !agrees => "0",
            EstadoRecibido.Aceptado or EstadoRecibido.Observado => "1",
            EstadoRecibido.Anulado => "2",
            _ => "0",
        };
        return Respuesta.Json(
            StatusCodes.Status200OK,
            new ValidarAnswer(true, "La consulta se hizo.", new ValidarData(estado, "00", "00", [])),
            ConsultaJson.Default.ValidarAnswer);
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static ValidarRequest? Parse(byte[]? body)
    {
        try
        {
            return body is null ? null : JsonSerializer.Deserialize(body, ConsultaJson.Default.ValidarRequest);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
