using System.Globalization;
using IziSales.Benchmarks.Figures;
using IziSales.Benchmarks.Printing;

namespace IziSales.Benchmarks.Gates;

/// <summary>A boleta of 20 lines for a thermal printer, from the document to the printer's bytes; what its QR costs, and that it is paid once.</summary>
/// <remarks>The promise is 20,000 tickets per second and core where a signature takes 235 µs; as a share of one it holds on any machine.</remarks>
internal sealed class TicketGates(Action rsa, Func<double> rawRsa)
{
    private readonly Lazy<TallerTicket> _veinte = new(static () => new TallerTicket(20));

    /// <summary>What must run for a while before it is measured.</summary>
    public IEnumerable<Action> Works => [_veinte.Value.Native, _veinte.Value.Qr, _veinte.Value.Raster];

    public IEnumerable<Gate> All() =>
    [
        AtRsa("ticket, 20 lines, QR by the printer: document to ESC/POS against raw RSA", 0.21, () => Ratio.OfMean(_veinte.Value.Native, rsa)),
        AtRsa("ticket, QR of one document as modules, against raw RSA", 0.8, () => Ratio.OfMean(_veinte.Value.Qr, rsa)),
        new Gate("ticket, QR as picture: printed again against printed first", Bound.AtMost, 0.6, "x", () => Ratio.OfFastest(_veinte.Value.RasterAgain, _veinte.Value.Raster)),
        new Gate("garbage, ticket, 20 lines: document to ESC/POS", Bound.AtMost, 24_576, "B", () => Allocation.PerCall(_veinte.Value.Native)),
    ];

    private Gate AtRsa(string name, double limit, Func<double> measure) => new(name, Bound.AtMost, limit, string.Empty, measure)
    {
        Absolute = share => string.Create(CultureInfo.InvariantCulture, $"{share * rawRsa():0.0} µs, {1_000_000 / (share * rawRsa()):#,0} per second"),
    };
}
