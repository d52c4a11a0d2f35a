using BenchmarkDotNet.Attributes;

namespace IziSales.Benchmarks.Printing;

/// <summary>A ticket for a thermal printer: QR by the printer, as a picture, as a picture once more.</summary>
[MemoryDiagnoser]
public class TicketBenchmarks
{
    private TallerTicket _taller = null!;

    [Params(1, 20, 300)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void SetUp() => _taller = new TallerTicket(Lines);

    [Benchmark(Baseline = true)]
    public void Native() => _taller.Native();

    [Benchmark]
    public void Raster() => _taller.Raster();

    [Benchmark]
    public void RasterAgain() => _taller.RasterAgain();

    [Benchmark]
    public void Qr() => _taller.Qr();
}
