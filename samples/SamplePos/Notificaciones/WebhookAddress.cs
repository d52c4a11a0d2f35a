using System.Net;
using System.Net.Sockets;

namespace SamplePos.Notificaciones;

/// <summary>Which addresses a webhook may have: whoever writes it into the settings may not make the program speak to machines that only the program can reach.</summary>
public static class WebhookAddress
{
    private static readonly IPNetwork[] Local =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("fc00::/7"),
    ];

    private static readonly IPNetwork[] Never =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("224.0.0.0/3"),
        IPNetwork.Parse("::/96"), IPNetwork.Parse("64:ff9b::/96"), IPNetwork.Parse("64:ff9b:1::/48"), IPNetwork.Parse("2002::/16"), IPNetwork.Parse("fe80::/10"), IPNetwork.Parse("fec0::/10"), IPNetwork.Parse("ff00::/8"),
    ];

    /// <summary>What is wrong with an address as it stands, in Spanish; null when nothing is.</summary>
    public static string? Fault(string? text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || address.Scheme is not ("https" or "http") || address.Host.Length == 0)
        {
            return "Esto no es una dirección. Cópiela completa, por ejemplo https://hooks.slack.com/services/…";
        }

        if (address.UserInfo.Length > 0)
        {
            return "La dirección no puede llevar usuario ni contraseña. Quite lo que está antes de la arroba.";
        }

        return address.Scheme == "http" && !address.IsLoopback ? "La dirección debe empezar con https: por http cualquiera en el camino leería sus avisos." : null;
    }

    /// <summary>Whether the program may connect to a machine, now that its name was looked up.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="isLoopback">Whether the address itself names this machine.</param>
    /// <param name="localToo">Whether the shop's own network is allowed.</param>
    public static bool Allows(IPAddress machine, bool isLoopback, bool localToo)
    {
        IPAddress plain = machine.IsIPv4MappedToIPv6 ? machine.MapToIPv4() : machine;
        if (isLoopback)
        {
            return IPAddress.IsLoopback(plain);
        }

        return !Array.Exists(Never, network => Contains(network, plain)) && (localToo || !Array.Exists(Local, network => Contains(network, plain)));
    }

    private static bool Contains(IPNetwork network, IPAddress machine) => network.BaseAddress.AddressFamily == machine.AddressFamily && machine.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && network.Contains(machine);
}
