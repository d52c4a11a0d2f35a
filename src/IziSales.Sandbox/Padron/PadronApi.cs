using IziSales.Sandbox.Http;
using IziSales.Ubl;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Padron;

/// <summary>Look-up of DNI and RUC, in the shapes of the providers there are.</summary>
internal sealed class PadronApi(SunatSandbox sandbox, FaultDriver driver)
{
    /// <summary>The number is in the path.</summary>
    public RequestDelegate ByPath(PadronWire wire, bool isRuc) => context => RunAsync(context, wire, isRuc, context.Request.RouteValues["numero"] as string);

    /// <summary>The number is in the query, under any of the names seen.</summary>
    public RequestDelegate ByQuery(PadronWire wire, bool isRuc) => context =>
    {
        IQueryCollection query = context.Request.Query;
        return RunAsync(context, wire, isRuc, query["numero"].FirstOrDefault() ?? query[isRuc ? "ruc" : "dni"].FirstOrDefault());
    };

    /// <summary>The number is in the body.</summary>
    public RequestDelegate ByBody(PadronWire wire, bool isRuc) => async context =>
    {
        JsonBody body = await JsonBody.ReadAsync(context, sandbox.Options.MaxRequestBytes).ConfigureAwait(false);
        await RunAsync(context, wire, isRuc, body.Text(isRuc ? "ruc" : "dni")).ConfigureAwait(false);
    };

    private Task RunAsync(HttpContext context, PadronWire wire, bool isRuc, string? numero) =>
        driver.RunAsync(context, Llamada.Of(SandboxOperation.Lookup, SandboxChannel.Padron), (status, _, mensaje) => wire.Refuse(status, mensaje), fault =>
            !IsAllowed(context) ? wire.Refuse(StatusCodes.Status401Unauthorized, "El token falta o no es de aquí.")
            : isRuc ? OfRuc(wire, numero)
            : OfDni(wire, numero));

    private static Respuesta OfDni(PadronWire wire, string? numero) =>
        !Dni.TryParse(numero, out Dni? dni) ? wire.Malformed() : Personas.Of(dni) is { } persona ? wire.Of(persona) : wire.NotFound();

    private static Respuesta OfRuc(PadronWire wire, string? numero) =>
        !Ruc.TryParse(numero, out Ruc? ruc) ? wire.Malformed() : Personas.Of(ruc) is { } empresa ? wire.Of(empresa) : wire.NotFound();

    private bool IsAllowed(HttpContext context) =>
        sandbox.Options.Token is not { } secret
        || context.Request.Headers.Authorization == $"Bearer {secret}"
        || context.Request.Query["api_token"] == secret
        || context.Request.Query["personaToken"] == secret;
}
