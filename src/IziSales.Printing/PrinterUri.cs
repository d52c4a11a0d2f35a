using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace IziSales.Printing;

/// <summary>
/// Where a printer is, in one line of configuration: <c>tcp://192.168.1.50:9100</c>, <c>file:///dev/usb/lp0</c>, <c>serial:///dev/ttyUSB0?baud=9600</c>,
/// <c>cups://cola</c>, <c>spool://Nombre en Windows</c>, <c>memory:</c>.
/// </summary>
public sealed record PrinterUri
{
    private const string Supported = "Se admiten tcp://dirección:9100, file:///dev/usb/lp0, serial:///dev/ttyUSB0?baud=9600, cups://cola, spool://impresora de Windows y memory:";

    private PrinterUri(string value, string scheme, string target, int port = 0)
    {
        Value = value;
        Scheme = scheme;
        Target = target;
        Port = port;
    }

    /// <summary>The address as it was written.</summary>
    public string Value { get; }

    /// <summary><c>tcp</c>, <c>file</c>, <c>serial</c>, <c>cups</c>, <c>spool</c> or <c>memory</c>.</summary>
    public string Scheme { get; }

    /// <summary>Host, path, port, queue or name; empty for <c>memory</c>.</summary>
    public string Target { get; }

    /// <summary>Port of <c>tcp</c>; 0 for the others.</summary>
    public int Port { get; }

    /// <summary>How the line of <c>serial</c> is set; null for the others.</summary>
    public SerialSettings? Serial { get; private init; }

    /// <summary>The server of <c>cups</c>, where one is named.</summary>
    public string? Server { get; private init; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="PrinterException">The text is no address of a printer; the message says what is wrong with it and what an address looks like.</exception>
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
        "serial" => new SerialPrinterTransport(Target, Serial, timeProvider),
        "cups" => new CupsPrinterTransport(Target, Server, timeProvider),
        "spool" => new SpoolPrinterTransport(Target),
        _ => new MemoryPrinterTransport(),
    };

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static PrinterUri? Read(string text, out string reason)
    {
        reason = "";
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || text[..colon].Any(static letter => !char.IsAsciiLetter(letter)))
        {
            reason = "no tiene la forma esquema://destino";
            return null;
        }

        string scheme = text[..colon].ToLowerInvariant();
        string rest = text[(colon + 1)..];
        rest = rest.StartsWith("//", StringComparison.Ordinal) ? rest[2..] : rest;
        switch (scheme)
        {
            case "tcp":
                return Tcp(text, out reason);
            case "file":
                return Device(text, rest, out reason);
            case "serial":
                return Line(text, rest, out reason);
            case "cups":
                return Cups(text, rest, out reason);
            case "spool":
                reason = "después de spool:// va el nombre de la impresora tal como lo muestra Windows";
                return Uri.UnescapeDataString(rest).Trim() is { Length: > 0 } printer ? new PrinterUri(text, scheme, printer) : null;
            case "memory":
                reason = "memory: no lleva nada más";
                return rest.Length == 0 ? new PrinterUri(text, scheme, "") : null;
            default:
                reason = $"no hay camino para {scheme}:";
                return null;
        }
    }

    private static PrinterUri? Tcp(string text, out string reason)
    {
        reason = "después de tcp:// va la dirección de la impresora y su puerto";
        bool isAddress = Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0 && uri.AbsolutePath is "" or "/" && uri.Port != 0 && uri.Query.Length == 0;
        return isAddress ? new PrinterUri(text, "tcp", uri!.DnsSafeHost, uri.Port < 0 ? TcpPrinterTransport.DefaultPort : uri.Port) : null;
    }

    private static PrinterUri? Device(string text, string rest, out string reason)
    {
        reason = "después de file:// va la ruta completa del dispositivo o archivo";
        string path = Uri.UnescapeDataString(rest);
        path = path is ['/', _, ':', ..] ? path[1..] : path; // file:///C:/tickets/último.bin
        return path is ['/', .., not '/'] or [_, ':', _, .., not '/'] && !path.StartsWith("//", StringComparison.Ordinal) ? new PrinterUri(text, "file", path) : null;
    }

    private static PrinterUri? Line(string text, string rest, out string reason)
    {
        int question = rest.IndexOf('?', StringComparison.Ordinal);
        string port = (question < 0 ? rest : rest[..question]).TrimEnd('/');
        bool isCom = port.StartsWith("COM", StringComparison.OrdinalIgnoreCase) && port.Length > 3 && port[3..].All(char.IsAsciiDigit);
        if (!isCom && !(port.StartsWith("/dev/", StringComparison.Ordinal) && port.Length > "/dev/".Length))
        {
            reason = "después de serial:// va el puerto: /dev/ttyUSB0 en Linux, COM3 en Windows";
            return null;
        }

        SerialSettings? settings = new();
        foreach (string pair in question < 0 ? [] : rest[(question + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            settings = With(settings, pair);
            if (settings is null)
            {
                reason = $"«{pair}» no se entiende; se admiten baud={string.Join('|', SerialSettings.Speeds)}, flow=hardware|xon|none y parity=none|even|odd";
                return null;
            }
        }

        reason = "";
        return new PrinterUri(text, "serial", isCom ? port.ToUpperInvariant() : port) { Serial = settings };
    }

    private static SerialSettings? With(SerialSettings settings, string pair) => pair.ToLowerInvariant().Split('=') switch
    {
        ["baud", string speed] when int.TryParse(speed, NumberStyles.None, CultureInfo.InvariantCulture, out int baud) && SerialSettings.Speeds.Contains(baud) => settings with { Baud = baud },
        ["flow", "hardware" or "rts" or "dtr"] => settings with { Flow = SerialFlow.Hardware },
        ["flow", "xon"] => settings with { Flow = SerialFlow.XonXoff },
        ["flow", "none"] => settings with { Flow = SerialFlow.None },
        ["parity", "none"] => settings with { Parity = SerialParity.None },
        ["parity", "even"] => settings with { Parity = SerialParity.Even },
        ["parity", "odd"] => settings with { Parity = SerialParity.Odd },
        _ => null,
    };

    private static PrinterUri? Cups(string text, string rest, out string reason)
    {
        reason = "después de cups:// va el nombre de la cola, o servidor/cola";
        string[] parts = Uri.UnescapeDataString(rest).Split('/');
        return parts switch
        {
            [{ Length: > 0 } queue] when IsQueue(queue) => new PrinterUri(text, "cups", queue),
            [{ Length: > 0 } server, { Length: > 0 } queue] when IsQueue(queue) && server[0] != '-' => new PrinterUri(text, "cups", queue) { Server = server },
            _ => null,
        };
    }

    /// <summary>CUPS' own rule; a name that began like an option could be taken for one.</summary>
    private static bool IsQueue(string name) => name[0] != '-' && !name.Any(static letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '#' or '?');
}
