using IziSales.Sandbox.Generic;
using IziSales.Sandbox.Http;
using IziSales.Sandbox.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IziSales.Sandbox;

/// <summary>Puts the make-believe SUNAT among an application's endpoints.</summary>
public static class SunatSandboxEndpointExtensions
{
    /// <summary>
    /// Maps everything below a prefix: the contract at <c>{prefix}/v1/…</c>, the page at <c>{prefix}</c> and the faults at <c>{prefix}/_sandbox/faults</c>.
    /// </summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="prefix">Where it stands; empty for the root.</param>
    /// <remarks>Needs <c>AddSunatSandbox</c>. Anonymous callers are let in, but only from this machine unless the options say otherwise.</remarks>
    public static IEndpointConventionBuilder MapSunatSandbox(this IEndpointRouteBuilder endpoints, string prefix = "/sandbox")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        string root = prefix.Trim('/') is { Length: > 0 } name ? "/" + name : "";
        SunatSandbox sandbox = endpoints.ServiceProvider.GetRequiredService<SunatSandbox>();
        TimeProvider time = endpoints.ServiceProvider.GetRequiredService<TimeProvider>();

        RouteGroupBuilder group = endpoints.MapGroup(root);
        Gate gate = new(sandbox.Options);
        FaultDriver driver = new(sandbox, time);
        MapGeneric(group, gate, sandbox, driver);

        FaultApi faults = new(sandbox);
        group.MapGet("/_sandbox/faults", gate.Local(faults.CountAsync));
        group.MapPost("/_sandbox/faults", gate.Local(faults.AddAsync));
        group.MapDelete("/_sandbox/faults", gate.Local(faults.ClearAsync));

        SandboxPages pages = new(sandbox, root);
        group.MapGet("/", gate.Local(pages.IndexAsync));
        group.MapGet("/estilo.css", gate.Local(SandboxPages.StyleAsync));
        group.MapGet("/recibidos/{orden:int}", gate.Local(pages.DocumentAsync));
        group.MapGet("/recibidos/{orden:int}/xml", gate.Local(pages.XmlAsync));
        group.MapGet("/recibidos/{orden:int}/cdr", gate.Local(pages.CdrAsync));

        group.WithMetadata(new AllowAnonymousAttribute());
        return group;
    }

    private static void MapGeneric(RouteGroupBuilder group, Gate gate, SunatSandbox sandbox, FaultDriver driver)
    {
        InvoiceApi invoices = new(sandbox, driver);
        group.MapPost("/v1/invoice/send", gate.Authorized(invoices.SendAsync));
        group.MapPost("/v1/summary/send", gate.Authorized(invoices.SendSummaryAsync));
        group.MapPost("/v1/void", gate.Authorized(invoices.VoidAsync));

        QueryApi queries = new(sandbox, driver);
        group.MapGet("/v1/invoice/verify", gate.Authorized(queries.VerifyAsync));
        group.MapGet("/v1/invoice/status/{ticket}", gate.Authorized(queries.StatusAsync));
        group.MapGet("/v1/cdr/{nombre}", gate.Authorized(queries.CdrAsync));
        group.MapGet("/v1/xml/{nombre}", gate.Authorized(queries.XmlAsync));
        group.MapGet("/v1/series/{serie}/last", gate.Authorized(queries.LastAsync));
        group.MapGet("/v1/health", gate.Authorized(QueryApi.HealthAsync));
    }
}
