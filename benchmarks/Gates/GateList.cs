using System.Globalization;
using IziSales.Benchmarks.Figures;

namespace IziSales.Benchmarks.Gates;

/// <summary>Every promise, with its limit.</summary>
internal sealed class GateList : IDisposable
{
    private const int Passes = 3;

    private static readonly TimeSpan CompilerPause = TimeSpan.FromMilliseconds(250);

    private readonly Mesa _mesa = new();
    private readonly DurableGates _durable;
    private readonly Dictionary<int, Taller> _talleres;

    private readonly TallerCdr _cdr;
    private readonly TallerResumen _cincuenta;
    private readonly TallerResumen _quinientas;
    private readonly Lazy<double> _rsa;
    private readonly WooCatalogueGates _catalogue = new();
    private readonly WooOrderGates _orders = new();
    private readonly PadronGates _padron = new();
    private readonly TicketGates _ticket;
    private readonly PdfGates _pdf;

    public GateList()
    {
        _durable = new DurableGates(_mesa);
        _talleres = new[] { 1, 5, 20, 100, 1_000 }.ToDictionary(static lines => lines, _mesa.Taller);
        _cdr = _mesa.TallerCdr();
        _cincuenta = _mesa.TallerResumen(50);
        _quinientas = _mesa.TallerResumen(500);
        _rsa = new Lazy<double>(() => Ratio.Microseconds(_talleres[1].RawRsa));
        _ticket = new TicketGates(_talleres[1].RawRsa, () => RawRsa);
        _pdf = new PdfGates(_talleres[1].RawRsa, () => RawRsa);
    }

    /// <summary>Microseconds of one RSA-2048 signature in this run: what absolute figures are told with.</summary>
    public double RawRsa => _rsa.Value;

    public IEnumerable<Gate> All() =>
    [
        .. Under(GateTopic.Building, Building()),
        .. Under(GateTopic.Signing, Signing()),
        .. Under(GateTopic.Judging, [.. Summaries(), .. Judging()]),
        .. Under(GateTopic.Garbage, Memory()),
        .. Under(GateTopic.Process, Behaviour()),
        .. Under(GateTopic.Paper, [.. _ticket.All(), .. _pdf.All()]),
        .. Under(GateTopic.Web, [.. _catalogue.All(), .. _orders.All()]),
        .. Under(GateTopic.Padron, _padron.All()),
        .. Under(GateTopic.Keeping, _durable.Keeping()),
        .. Under(GateTopic.Years, _durable.Years()),
    ];

    public void Dispose()
    {
        _durable.Dispose();
        _padron.Dispose();
        _mesa.Dispose();
    }

    /// <summary>Runs everything in several passes, so that the compiler has done its work before the first gate is measured.</summary>
    /// <remarks>
    /// The runtime improves a method in steps, and begins one only when nothing new has been compiled for 100 ms: without a pause after each pass the first gates
    /// may meet code that is still being counted.
    /// </remarks>
    public void WarmUp()
    {
        Action[] works =
        [
            _orders.Work, _cincuenta.Build, _quinientas.Build, _cincuenta.Sign, _quinientas.Sign, () => _cdr.Read(), () => _talleres[20].Validate(),
            _pdf.Render, .. _ticket.Works,
            .. _talleres.Values.SelectMany(static taller => new Action[] { taller.Build, taller.BuildWithXmlSerializer, taller.BuildWithXmlWriter, taller.Sign, taller.SignWithSignedXml }),
        ];
        for (int pass = 0; pass < Passes; pass++)
        {
            Ratio.WarmUp(works);
            Thread.Sleep(CompilerPause);
        }
    }

    private IEnumerable<Gate> Building()
    {
        Taller veinte = _talleres[20];
        yield return Times("build, XmlSerializer against product, 20 lines", 18, () => Ratio.OfMean(veinte.BuildWithXmlSerializer, veinte.Build));
        yield return Times("build, XmlWriter against product, 20 lines", 8, () => Ratio.OfMean(veinte.BuildWithXmlWriter, veinte.Build));
        foreach (int lines in new[] { 5, 20, 100, 1_000 })
        {
            Taller taller = _talleres[lines];
            yield return new Gate($"build against SHA-256 of the document, {Lines(lines)}", Bound.AtMost, 0.45, string.Empty, () => Ratio.OfFastest(taller.Build, taller.Hash));
        }

        yield return new Gate("build, time per line at 1000 lines against 100", Bound.AtMost, 1.3, "x", () => Ratio.OfFastest(_talleres[1_000].Build, _talleres[100].Build) / 10);
    }

    private IEnumerable<Gate> Signing()
    {
        foreach ((int lines, double limit) in new[] { (1, 0.95), (5, 0.93), (20, 0.88) })
        {
            Taller taller = _talleres[lines];
            yield return Share($"build + sign, rate against raw RSA, {Lines(lines)}", limit, () => Ratio.OfFastest(taller.RawRsa, taller.Sign));
        }

        foreach ((int lines, double limit) in new[] { (100, 0.92), (1_000, 0.78) })
        {
            Taller taller = _talleres[lines];
            yield return Share($"build + sign, rate against SHA-256 + RSA, {Lines(lines)}", limit, () => Ratio.OfFastest(taller.HashAndRsa, taller.Sign));
        }

        foreach ((int lines, double limit) in new[] { (1, 2.3), (5, 3), (20, 6), (100, 18), (1_000, 45) })
        {
            Taller taller = _talleres[lines];
            yield return Times($"build + sign, XmlSerializer + SignedXml against product, {Lines(lines)}", limit, () => Ratio.OfMean(taller.SignWithSignedXml, taller.Sign));
        }

        yield return Share("build + sign + zip, rate against raw RSA, 20 lines", 0.75, () => Ratio.OfFastest(_talleres[20].RawRsa, () => _talleres[20].SignAndZip()));
    }

    private IEnumerable<Gate> Summaries()
    {
        yield return new Gate("resumen: build, time per line at 500 lines against 50", Bound.AtMost, 1.3, "x", () => Ratio.OfFastest(_quinientas.Build, _cincuenta.Build) / 10);
        yield return new Gate("resumen: build + sign, time per line at 500 lines against 50", Bound.AtMost, 1.3, "x", () => Ratio.OfFastest(_quinientas.Sign, _cincuenta.Sign) / 10);
    }

    // The promises are 20,000 CDRs per second and 30 µs per boleta where a signature takes 235 µs; as shares of one they hold on any machine.
    private IEnumerable<Gate> Judging()
    {
        yield return AtRsa("CDR, zipped: read against raw RSA", 0.21, () => Ratio.OfMean(() => _cdr.Read(), _talleres[1].RawRsa));
        yield return AtRsa("validation against raw RSA, 20 lines", 0.13, () => Ratio.OfFastest(() => _talleres[20].Validate(), _talleres[1].RawRsa));
        yield return new Gate("validation, time per line at 1000 lines against 100", Bound.AtMost, 1.3, "x", () => Ratio.OfFastest(() => _talleres[1_000].Validate(), () => _talleres[100].Validate()) / 10);
    }

    private IEnumerable<Gate> Memory()
    {
        yield return Bytes("garbage, validation of a clean boleta, 20 lines", 64, () => Allocation.PerCall(() => _talleres[20].Validate()));
        yield return Bytes("garbage, CDR, zipped: read", 32_768, () => Allocation.PerCall(() => _cdr.Read()));
        yield return Bytes("garbage, resumen into the caller's buffer, 500 lines", 256, () => Allocation.PerCall(_quinientas.Sign));

        foreach (int lines in new[] { 1, 20, 1_000 })
        {
            Taller taller = _talleres[lines];
            yield return Bytes($"garbage, build + sign into the caller's buffer, {Lines(lines)}", 256, () => Allocation.PerCall(taller.Sign));
        }

        foreach (int lines in new[] { 1, 20, 1_000 })
        {
            Taller taller = _talleres[lines];
            int size = taller.SignArray().Xml.Length;
            yield return Bytes($"garbage, build + sign as byte[], beyond its size, {Lines(lines)}", 256, () => Allocation.PerCall(() => taller.SignArray()) - size);
        }

        int zip = _talleres[20].SignAndZip().Length;
        yield return Bytes("garbage, build + sign + zip, beyond the zip's size, 20 lines", 2_048, () => Allocation.PerCall(() => _talleres[20].SignAndZip()) - zip);
    }

    private IEnumerable<Gate> Behaviour()
    {
        yield return Times("two threads, one signer, documents per CPU second", 1.85, () => TwoThreads.Gain(() => _mesa.Taller(20).Sign));
        yield return new Gate("first document of a fresh process against the classical", Bound.AtMost, 0.25, "x", () => FirstDocument.Ratio(_mesa.Certificate));
    }

    private static IEnumerable<Gate> Under(string topic, IEnumerable<Gate> gates) => gates.Select(gate => gate with { Topic = topic });

    private static Gate Times(string name, double limit, Func<double> measure) => new(name, Bound.AtLeast, limit, "x", measure);

    private static Gate Share(string name, double limit, Func<double> measure) => new(name, Bound.AtLeast, limit, string.Empty, measure);

    private static Gate Bytes(string name, double limit, Func<double> measure) => new(name, Bound.AtMost, limit, "B", measure);

    private Gate AtRsa(string name, double limit, Func<double> measure) => new(name, Bound.AtMost, limit, string.Empty, measure)
    {
        Absolute = figure => string.Create(CultureInfo.InvariantCulture, $"{figure * RawRsa:0.0} µs, {1_000_000 / (figure * RawRsa):#,0} per second"),
    };

    private static string Lines(int lines) => lines == 1 ? "1 line" : $"{lines} lines";
}
