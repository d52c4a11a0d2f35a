using System.Diagnostics.CodeAnalysis;

namespace IziSales.Printing;

/// <summary>Where a printer is, in one line of configuration: <c>tcp://192.168.1.50:9100</c>, <c>file:///dev/usb/lp0</c>, <c>memory:</c>.</summary>
public sealed record PrinterUri
{
    private const string Supported = "Se admiten tcp://dirección:9100, file:///dev/usb/lp0 y memory:";

    private PrinterUri(string value, string scheme, string target, int port)
    {
        Value = value;
        Scheme = scheme;
        Target = target;
        Port = port;
    }

    /// <summary>The address as it was written.</summary>
    public string Value { get; }

    /// <summary><c>tcp</c>, <c>file</c> or <c>memory</c>.</summary>
    public string Scheme { get; }

    /// <summary>Host of <c>tcp</c>, path of <c>file</c>; empty for <c>memory</c>.</summary>
    public string Target { get; }

    /// <summary>Port of <c>tcp</c>; 0 for the others.</summary>
    public int Port { get; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="PrinterException">The text is no address of a printer; the message says what is.</exception>
    public static PrinterUri Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text.Trim(), out string reason) ?? throw new PrinterException(PrinterFaults.Address, $"La dirección de impresora «{text}» no sirve: {reason}. {Supported}.");
    }

    /// <summary>Reads an address typed by a person.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PrinterUri? uri)
    {
        uri = text is null ? null : Read(text.Trim(), out _);
        return uri is not null;
    }

    /// <summary>The road to the printer.</summary>
    public IPrinterTransport Open(TimeProvider? timeProvider = null) => Scheme switch
    {
        "tcp" => new TcpPrinterTransport(Target, Port, timeProvider),
        "file" => new DevicePrinterTransport(Target, timeProvider),
        _ => new MemoryPrinterTransport(),
    };

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static PrinterUri? Read(string text, out string reason)
    {
        reason = "";
        if (text is "memory:" or "memory://")
        {
            return new PrinterUri(text, "memory", "", 0);
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || !text.Contains(':', StringComparison.Ordinal))
        {
            reason = "no tiene la forma esquema://destino";
            return null;
        }

        switch (uri.Scheme)
        {
            case "tcp" when uri.Host.Length > 0 && uri.AbsolutePath is "" or "/" && uri.Port != 0:
                return new PrinterUri(text, "tcp", uri.DnsSafeHost, uri.Port < 0 ? TcpPrinterTransport.DefaultPort : uri.Port);
            case "tcp":
                reason = "después de tcp:// va la dirección de la impresora y su puerto";
                return null;
            case "file" when uri.Host.Length == 0 && uri.LocalPath.Length > 1 && !uri.LocalPath.EndsWith('/'):
                return new PrinterUri(text, "file", uri.LocalPath, 0);
            case "file":
                reason = "después de file:// va la ruta completa del dispositivo o archivo";
                return null;
            default:
                reason = $"todavía no hay camino para {uri.Scheme}:";
                return null;
        }
    }
}
