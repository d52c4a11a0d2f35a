using BenchmarkDotNet.Attributes;

namespace IziSales.Benchmarks;

/// <summary>The document's XML without signature: the product against the two ways of the framework.</summary>
[MemoryDiagnoser]
public class XmlBenchmarks
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

    [Benchmark(Baseline = true)]
    public void Product() => _taller.Build();

    [Benchmark]
    public byte[] ProductAsArray() => _taller.BuildArray();

    [Benchmark]
    public void XmlWriter() => _taller.BuildWithXmlWriter();

    [Benchmark]
    public void XmlSerializer() => _taller.BuildWithXmlSerializer();
}
