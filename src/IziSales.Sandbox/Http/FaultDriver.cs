using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Http;

/// <summary>Runs a call of any road, and does to it what a fault says.</summary>
internal sealed class FaultDriver(SunatSandbox sandbox, TimeProvider time)
{
    private const int Drips = 16;
    private const string HtmlType = "text/html; charset=utf-8";
    private const string WebPage = "<!DOCTYPE html><html lang=\"es\"><head><title>Mantenimiento</title></head><body><h1>Estamos en mantenimiento</h1></body></html>";

    /// <summary>Runs a call.</summary>
    /// <param name="context">The exchange.</param>
    /// <param name="call">What is asked, for the faults to choose by.</param>
    /// <param name="refuse">How this road says a status, a code and a sentence.</param>
    /// <param name="work">The work itself; some faults change its outcome.</param>
    public async Task RunAsync(HttpContext context, SandboxCall call, Func<int, string, string, Respuesta> refuse, Func<SandboxFault?, Respuesta> work)
    {
        SandboxFault? fault = sandbox.Faults.Take(call);
        switch (fault?.Kind)
        {
            case SandboxFaultKind.DropBefore:
                context.Abort();
                return;
            case SandboxFaultKind.HttpError:
                context.Response.StatusCode = fault.HttpStatus;
                return;
            case SandboxFaultKind.Html:
                await Answers.TextAsync(context, StatusCodes.Status200OK, "text/html", WebPage).ConfigureAwait(false);
                return;
            case SandboxFaultKind.TooManyRequests:
                context.Response.Headers.RetryAfter = "30";
                await Answers.SendAsync(context, refuse(StatusCodes.Status429TooManyRequests, "IZI-SBX-007", "Demasiados envíos seguidos.")).ConfigureAwait(false);
                return;
            case SandboxFaultKind.Unauthorized:
                await Answers.SendAsync(context, refuse(StatusCodes.Status401Unauthorized, "IZI-SBX-002", "Falta el token o no es el del sandbox.")).ConfigureAwait(false);
                return;
            case SandboxFaultKind.LateRegistration:
                await Task.Delay(fault.After, time, CancellationToken.None).ConfigureAwait(false);
                break;
        }

        await SendAsync(context, fault, work(fault)).ConfigureAwait(false);
    }

    private async Task SendAsync(HttpContext context, SandboxFault? fault, Respuesta respuesta)
    {
        switch (fault?.Kind)
        {
            case SandboxFaultKind.DropAfter:
                context.Abort();
                return;
            case SandboxFaultKind.HttpErrorAfter:
                context.Response.StatusCode = fault.HttpStatus;
                return;
            case SandboxFaultKind.Empty:
                context.Response.StatusCode = StatusCodes.Status200OK;
                return;
            case SandboxFaultKind.SlowBytes:
                await DripAsync(context, respuesta, fault.After / Drips).ConfigureAwait(false);
                return;
            case SandboxFaultKind.Endless:
                await FloodAsync(context, respuesta).ConfigureAwait(false);
                return;
            case SandboxFaultKind.Delay:
                await Task.Delay(fault.After, time, context.RequestAborted).ConfigureAwait(false);
                break;
        }

        await Answers.SendAsync(context, fault?.Kind switch
        {
            SandboxFaultKind.TruncatedBody => respuesta with { Body = respuesta.Body[..(respuesta.Body.Length / 2)] },
            SandboxFaultKind.WrongContentType => respuesta with { ContentType = HtmlType },
            _ => respuesta,
        }).ConfigureAwait(false);
    }

    private async Task DripAsync(HttpContext context, Respuesta respuesta, TimeSpan pause)
    {
        Answers.Head(context, respuesta.Status, respuesta.ContentType);
        context.Response.ContentLength = respuesta.Body.Length;
        int drop = (respuesta.Body.Length / Drips) + 1;
        for (int at = 0; at < respuesta.Body.Length; at += drop)
        {
            await context.Response.Body.WriteAsync(respuesta.Body[at..Math.Min(at + drop, respuesta.Body.Length)], context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            await Task.Delay(pause, time, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static async Task FloodAsync(HttpContext context, Respuesta respuesta)
    {
        Answers.Head(context, respuesta.Status, respuesta.ContentType);
        await context.Response.Body.WriteAsync(respuesta.Body, context.RequestAborted).ConfigureAwait(false);
        byte[] blanks = new byte[64 * 1024];
        Array.Fill(blanks, (byte)' ');
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(blanks, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
