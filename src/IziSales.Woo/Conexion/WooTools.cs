using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IziSales.Woo.Conexion;

/// <summary>What a client works with.</summary>
/// <param name="Http">Follows no redirections and has a time-out longer than the options'.</param>
/// <param name="Time">The clock.</param>
internal sealed record WooTools(HttpClient Http, TimeProvider Time)
{
    public ILogger Logger { get; init; } = NullLogger.Instance;
}
