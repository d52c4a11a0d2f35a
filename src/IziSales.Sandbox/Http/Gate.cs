using System.Net;
using System.Security.Cryptography;
using System.Text;
using IziSales.Sandbox.Generic;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Http;

/// <summary>Lets in only whom the options allow: callers on this machine, with the token when one is set.</summary>
internal sealed class Gate(SandboxOptions options)
{
    /// <summary>For the pages and the faults, which ask for no token.</summary>
    public RequestDelegate Local(RequestDelegate next) => context =>
        IsAllowed(context) ? next(context) : Answers.SendAsync(context, GenericWire.Refuse(StatusCodes.Status403Forbidden, "IZI-SBX-001", "El sandbox solo atiende a esta misma máquina."));

    /// <summary>For the contract's endpoints.</summary>
    public RequestDelegate Authorized(RequestDelegate next) => Local(context =>
        HasToken(context) ? next(context) : Answers.SendAsync(context, GenericWire.Refuse(StatusCodes.Status401Unauthorized, "IZI-SBX-002", "Falta el token o no es el del sandbox.")));

    private bool IsAllowed(HttpContext context) =>
        options.AllowRemoteCallers || context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    private bool HasToken(HttpContext context) =>
        options.Token is null || CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString()),
            Encoding.UTF8.GetBytes($"Bearer {options.Token}"));
}
