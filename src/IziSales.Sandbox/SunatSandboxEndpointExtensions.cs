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
        new Rutas(group, gate, sandbox, driver, time).Map();

        FaultApi faults = new(sandbox);
        group.MapGet("/_sandbox/faults", gate.Local(faults.CountAsync));
        group.MapPost("/_sandbox/faults", gate.Local(faults.AddAsync));
        group.MapDelete("/_sandbox/faults", gate.Local(faults.ClearAsync));

        FormApi forms = new(sandbox, root);
        group.MapPost("/_sandbox/fallas", gate.Local(forms.AddAsync));
        group.MapPost("/_sandbox/fallas/quitar", gate.Local(forms.ClearFaultsAsync));
        group.MapPost("/_sandbox/olvidar", gate.Local(forms.ForgetAsync));

        SandboxPages pages = new(sandbox, root);
        group.MapGet("/", gate.Local(pages.IndexAsync));
        group.MapGet("/estilo.css", gate.Local(SandboxPages.StyleAsync));
        group.MapGet("/recibidos/{orden:int}", gate.Local(pages.DocumentAsync));
        group.MapGet("/recibidos/{orden:int}/xml", gate.Local(pages.XmlAsync));
        group.MapGet("/recibidos/{orden:int}/cdr", gate.Local(pages.CdrAsync));

        group.WithMetadata(new AllowAnonymousAttribute());
        return group;
    }
}
