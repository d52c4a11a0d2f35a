using System.Globalization;
using IziSales.Sandbox.Guiones;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Http;

/// <summary>What the page's forms do. Only the page itself may send them: a browser says from which site a form comes.</summary>
internal sealed class FormApi(SunatSandbox sandbox, string root)
{
    public async Task AddAsync(HttpContext context)
    {
        if (await ReadAsync(context).ConfigureAwait(false) is { } form)
        {
            await (Line(form) is { } line && line.FirstFault() is null
                ? DoneAsync(context, () => sandbox.Faults.Enqueue(line.ToFault()))
                : Answers.TextAsync(context, StatusCodes.Status400BadRequest, "text/plain", $"La falla no se entiende: {Line(form)?.FirstFault() ?? "elija qué pasará y a qué llamadas"}. Vuelva atrás y corríjala.")).ConfigureAwait(false);
        }
    }

    public async Task ClearFaultsAsync(HttpContext context)
    {
        if (await ReadAsync(context).ConfigureAwait(false) is not null)
        {
            await DoneAsync(context, sandbox.Faults.Clear).ConfigureAwait(false);
        }
    }

    public async Task ForgetAsync(HttpContext context)
    {
        if (await ReadAsync(context).ConfigureAwait(false) is not null)
        {
            await DoneAsync(context, sandbox.Clear).ConfigureAwait(false);
        }
    }

    private static async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        if (IsOfThisSite(context.Request) && context.Request.HasFormContentType)
        {
            return await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        }

        await Answers.TextAsync(context, StatusCodes.Status403Forbidden, "text/plain", "Este formulario solo se envía desde la página del sandbox.").ConfigureAwait(false);
        return null;
    }

    private static bool IsOfThisSite(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].FirstOrDefault() is { } site
            ? site == "same-origin"
            : request.Headers.Origin.FirstOrDefault() == $"{request.Scheme}://{request.Host}";

    private static FaultLine? Line(IFormCollection form) =>
        ByName<SandboxFaultKind>(form["kind"]) is { } kind && ByName<SandboxOperation>(form["on"]) is { } operation
            ? new FaultLine { Kind = kind, On = operation, Times = Number(form["times"]), Codigo = Number(form["codigo"]), Serie = form["serie"] is [{ Length: > 0 } serie] ? serie : null }
            : null;

    private static T? ByName<T>(string? name)
        where T : struct, Enum => name is not null && Enum.TryParse(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out T value) && Enum.IsDefined(value) ? value : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private Task DoneAsync(HttpContext context, Action work)
    {
        work();
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"{context.Request.PathBase.Value}{root}/";
        return Task.CompletedTask;
    }
}
