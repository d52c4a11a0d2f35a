using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace SamplePos.Hosting;

/// <summary>The reverse proxies that are believed about who calls, and by http or https. Nobody else is: those headers can be written by anybody.</summary>
public static class Proxies
{
    /// <summary>Believes the addresses and networks listed, such as <c>127.0.0.1, 10.0.0.0/8</c>; with an empty list, nobody.</summary>
    /// <exception cref="StartupException">One of them is no address.</exception>
    public static IApplicationBuilder UseProxies(this IApplicationBuilder app, string proxies)
    {
        string[] named = proxies.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (named.Length == 0)
        {
            return app;
        }

        ForwardedHeadersOptions options = new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (string proxy in named)
        {
            if (IPAddress.TryParse(proxy, out IPAddress? address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(proxy, out System.Net.IPNetwork network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new StartupException($"La configuración no sirve (SamplePos:Proxies). «{proxy}» no es una dirección ni una red: escriba, por ejemplo, 127.0.0.1 o 10.0.0.0/8.");
            }
        }

        return app.UseForwardedHeaders(options);
    }
}
