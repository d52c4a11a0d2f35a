using System.Globalization;
using System.Text;
using IziSales.Sandbox.Generic;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Http;

/// <summary>Adds and clears faults from outside the process.</summary>
/// <remarks>Only JSON is taken: a web page of another site cannot send that to this machine without asking first.</remarks>
internal sealed class FaultApi(SunatSandbox sandbox)
{
    private const int MaxBytes = 256 * 1024;

    public async Task AddAsync(HttpContext context)
    {
        byte[]? body = context.Request.HasJsonContentType() ? await Bodies.ReadAsync(context, MaxBytes).ConfigureAwait(false) : null;
        if (body is null)
        {
            await RefuseAsync(context, "Envíe el guion de fallas como application/json.").ConfigureAwait(false);
            return;
        }

        try
        {
            sandbox.Faults.Load(Encoding.UTF8.GetString(body));
        }
        catch (FormatException mistake)
        {
            await RefuseAsync(context, mistake.Message).ConfigureAwait(false);
            return;
        }

        await CountAsync(context).ConfigureAwait(false);
    }

    public Task ClearAsync(HttpContext context)
    {
        sandbox.Faults.Clear();
        return CountAsync(context);
    }

    public Task CountAsync(HttpContext context) => Answers.TextAsync(
        context,
        StatusCodes.Status200OK,
        "application/json",
        string.Create(CultureInfo.InvariantCulture, $$"""{"pending":{{sandbox.Faults.Pending.Count}}}"""));

    private static Task RefuseAsync(HttpContext context, string message) =>
        Answers.SendAsync(context, GenericWire.Refuse(StatusCodes.Status400BadRequest, "IZI-SBX-008", message));
}
