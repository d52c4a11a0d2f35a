using System.Text.Json;
using IziSales.Sandbox.Wire;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Http;

/// <summary>Does to an answer what a fault says.</summary>
internal sealed class FaultDriver(SunatSandbox sandbox, TimeProvider time)
{
    private const string WebPage = "<!DOCTYPE html><html lang=\"es\"><head><title>Mantenimiento</title></head><body><h1>Estamos en mantenimiento</h1></body></html>";

    /// <summary>What happens before any work is done; true when the call ends here.</summary>
    public async Task<bool> BeforeAsync(HttpContext context, SandboxFault? fault)
    {
        switch (fault?.Kind)
        {
            case SandboxFaultKind.DropBefore:
                context.Abort();
                return true;
            case SandboxFaultKind.HttpError:
                context.Response.StatusCode = fault.HttpStatus;
                return true;
            case SandboxFaultKind.Html:
                await Answers.TextAsync(context, StatusCodes.Status200OK, "text/html", WebPage).ConfigureAwait(false);
                return true;
            case SandboxFaultKind.TooManyRequests:
                context.Response.Headers.RetryAfter = "30";
                await Answers.ErrorAsync(context, StatusCodes.Status429TooManyRequests, new ErrorAnswer("IZI-SBX-007", "Demasiados envíos seguidos.", "pse", Reintentable: true)).ConfigureAwait(false);
                return true;
            case SandboxFaultKind.Unauthorized:
                await Answers.ErrorAsync(context, StatusCodes.Status401Unauthorized, new ErrorAnswer("IZI-SBX-002", "Falta el token o no es el del sandbox.", "pse")).ConfigureAwait(false);
                return true;
            case SandboxFaultKind.LateRegistration:
                await Task.Delay(fault.After, time, CancellationToken.None).ConfigureAwait(false);
                return false;
            default:
                return false;
        }
    }

    /// <summary>An answer about a document, as the fault disfigures it.</summary>
    public async Task AnswerAsync(HttpContext context, SandboxFault? fault, SendAnswer answer, string name)
    {
        SendAnswer shown = fault?.Kind switch
        {
            SandboxFaultKind.TruncatedCdr => answer with { CdrContent = answer.CdrContent?[..(answer.CdrContent.Length / 2)] },
            SandboxFaultKind.WrongCdr => answer with { CdrContent = sandbox.CdrOfAnother(name) },
            SandboxFaultKind.MissingCdr => answer with { CdrContent = null },
            _ => answer,
        };
        await SendAsync(context, fault, StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(shown, SandboxJson.Default.SendAnswer)).ConfigureAwait(false);
    }

    /// <summary>A refusal, as the fault disfigures it.</summary>
    public Task AnswerAsync(HttpContext context, SandboxFault? fault, int status, ErrorAnswer error) =>
        SendAsync(context, fault, status, JsonSerializer.SerializeToUtf8Bytes(error, SandboxJson.Default.ErrorAnswer));

    private async Task SendAsync(HttpContext context, SandboxFault? fault, int status, ReadOnlyMemory<byte> json)
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
            case SandboxFaultKind.TruncatedJson:
                json = json[..(json.Length / 2)];
                break;
            case SandboxFaultKind.Delay:
                await Task.Delay(fault.After, time, context.RequestAborted).ConfigureAwait(false);
                break;
        }

        await Answers.BytesAsync(context, status, "application/json; charset=utf-8", json).ConfigureAwait(false);
    }
}
