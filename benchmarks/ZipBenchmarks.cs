using BenchmarkDotNet.Attributes;
using IziSales.Ubl;

namespace IziSales.Benchmarks;

/// <summary>The zip that travels to SUNAT.</summary>
[MemoryDiagnoser]
public class ZipBenchmarks
{
    private byte[] _xml = null!;
    private byte[] _zip = null!;

    [Params(1, 20, 1_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _xml = CpeWriter.Write(Documentos.DeLineas(Lines));
        _zip = CpePackage.Zip("10412365785-03-B001-27", _xml);
    }

    [Benchmark]
    public byte[] Zip() => CpePackage.Zip("10412365785-03-B001-27", _xml);

    [Benchmark]
    public CpeArchivo ReadXml() => CpePackage.ReadXml(_zip);
}
