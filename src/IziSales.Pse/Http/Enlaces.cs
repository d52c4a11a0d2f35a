using IziSales.Pse.Lectura;

namespace IziSales.Pse.Http;

/// <summary>Fetches what an answer only links to, from the hosts that the options allow and from no other: a link is a partner's word, not an order.</summary>
internal sealed class Enlaces(PseTransport transport, Uri home, IEnumerable<string> hosts)
{
    private readonly string[] _hosts = [home.Host, .. hosts];

    /// <summary>What makes a list of allowed hosts useless or dangerous.</summary>
    public static IEnumerable<string> Faults(IEnumerable<string> hosts, string option) =>
        hosts.Where(static host => Uri.CheckHostName(host.TrimStart('.')) == UriHostNameType.Unknown)
            .Select(host => $"«{host}» no es el nombre de un servidor: escriba solo el nombre, sin https:// ni rutas ({option}).");

    /// <summary>The file behind a link, taken out of its zip if it is in one; null if it may not or cannot be fetched.</summary>
    public async Task<byte[]?> FetchXmlAsync(string? link, CancellationToken cancellationToken) =>
        Archivo.Unzip(await FetchAsync(link, cancellationToken).ConfigureAwait(false));

    /// <summary>The file behind a link as it is; null if it may not or cannot be fetched.</summary>
    public async Task<byte[]?> FetchAsync(string? link, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out Uri? address) || !IsAllowed(address))
        {
            return null;
        }

        try
        {
            HttpAnswer answer = await transport.AskAsync(new HttpCall { Method = HttpMethod.Get, Address = address, Accept = "*/*" }, cancellationToken).ConfigureAwait(false);
            return answer is { IsSuccess: true, IsWhole: true, Body.Length: > 0 } ? answer.Body.ToArray() : null;
        }
        catch (PseException)
        {
            return null;
        }
    }

    private bool IsAllowed(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.UserInfo.Length == 0
        && _hosts.Any(host => IsHost(address.Host, host));

    private static bool IsHost(string asked, string allowed) => allowed.StartsWith('.')
        ? asked.EndsWith(allowed, StringComparison.OrdinalIgnoreCase)
        : string.Equals(asked, allowed, StringComparison.OrdinalIgnoreCase);
}
