using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace IziSales.Cli.Impresoras;

/// <summary>The hosts of a piece of network, as <c>192.168.1.0/24</c> names it. No more than 1,024: looking for a printer is no survey of the network.</summary>
internal static class Subred
{
    private const int Smallest = 22;
    private const int Bits = 32;

    /// <summary>Hosts of what a person wrote: a network, or one host.</summary>
    /// <exception cref="CliException">It is no network, or too large a one.</exception>
    public static IReadOnlyList<string> Hosts(string text)
    {
        string[] parts = text.Split('/');
        if (parts.Length == 1 || text.Contains("://", StringComparison.Ordinal))
        {
            return [text];
        }

        if (parts.Length != 2 || !IPAddress.TryParse(parts[0], out IPAddress? address) || address.AddressFamily != AddressFamily.InterNetwork
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int length) || length > Bits)
        {
            throw CliException.WrongUse($"--network: «{text}» no es una red; escriba por ejemplo 192.168.1.0/24, o una dirección.");
        }

        return length < Smallest
            ? throw CliException.WrongUse($"--network: {text} es demasiado grande; busque en redes de /{Smallest} o menores.")
            : HostsOf(address, length);
    }

    /// <summary>The networks that this machine stands in.</summary>
    public static IReadOnlyList<string> OfThisMachine() =>
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(static one => one.OperationalStatus == OperationalStatus.Up && one.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .SelectMany(static one => one.GetIPProperties().UnicastAddresses)
            .Where(static one => one.Address.AddressFamily == AddressFamily.InterNetwork)
            .SelectMany(static one => HostsOf(one.Address, Math.Max(one.PrefixLength, Smallest)))
            .Distinct(),
    ];

    private static IReadOnlyList<string> HostsOf(IPAddress address, int length)
    {
        uint number = BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes());
        uint size = length == Bits ? 1u : 1u << (Bits - length);
        uint first = number & ~(size - 1);
        bool hasEnds = size > 2; // the network itself and everybody in it
        return [.. Enumerable.Range(hasEnds ? 1 : 0, (int)size - (hasEnds ? 2 : 0)).Select(offset => Text(first + (uint)offset))];
    }

    private static string Text(uint number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return new IPAddress(bytes).ToString();
    }
}
