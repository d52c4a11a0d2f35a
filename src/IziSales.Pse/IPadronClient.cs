using IziSales.Ubl;

namespace IziSales.Pse;

/// <summary>Finds out whose a DNI or RUC is, so that the cashier need not type a name.</summary>
/// <remarks>
/// A convenience, never a condition: whatever the road does, the answer comes within <see cref="PadronOptions.Deadline"/> and is a <see cref="PadronResult"/>, not an
/// exception. What the cashier typed stays good. Implementations are safe for concurrent use and log neither numbers nor names.
/// </remarks>
public interface IPadronClient
{
    /// <summary>Finds the holder of a DNI.</summary>
    Task<PadronResult> FindAsync(Dni dni, CancellationToken cancellationToken = default);

    /// <summary>Finds the holder of a RUC.</summary>
    Task<PadronResult> FindAsync(Ruc ruc, CancellationToken cancellationToken = default);
}
