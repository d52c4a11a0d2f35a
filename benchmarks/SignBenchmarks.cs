using BenchmarkDotNet.Attributes;

namespace IziSales.Benchmarks;

/// <summary>From the document to its signed bytes: the product between the bound below (one raw signature) and the usual way above.</summary>
[MemoryDiagnoser]
public class SignBenchmarks
{
    private Mesa _mesa = null!;
    private Taller _taller = null!;

    [Params(1, 5, 20, 100, 1_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _mesa = new Mesa();
        _taller = _mesa.Taller(Lines);
    }

    [GlobalCleanup]
    public void CleanUp() => _mesa.Dispose();

    [Benchmark]
    public void RawRsa() => _taller.RawRsa();

    [Benchmark]
    public void HashAndRsa() => _taller.HashAndRsa();

    [Benchmark(Baseline = true)]
    public void Product() => _taller.Sign();

    [Benchmark]
    public object ProductAsArray() => _taller.SignArray();

    [Benchmark]
    public byte[] ProductZipped() => _taller.SignAndZip();

    [Benchmark]
    public void XmlSerializerAndSignedXml() => _taller.SignWithSignedXml();
}
