using System.Diagnostics;

namespace IziSales.Pse.Http;

/// <summary>Traces of exchanges: to which host and with what status, never with what path or body.</summary>
internal static class PseTelemetry
{
    public static ActivitySource Source { get; } = new("IziSales.Pse");
}
