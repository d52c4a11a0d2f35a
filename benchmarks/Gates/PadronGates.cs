using System.Diagnostics;
using System.Globalization;
using IziSales.Benchmarks.Figures;
using IziSales.Pse;
using IziSales.Storage;
using IziSales.Testing;
using IziSales.Ubl;
using Microsoft.Data.Sqlite;

namespace IziSales.Benchmarks.Gates;

/// <summary>SUNAT's padrón reducido: how fast a copy is made, how fast it answers, and that memory does not grow with it.</summary>
internal sealed class PadronGates : IDisposable
{
    private const int Few = 100_000;
    private const int Many = 1_000_000;
    private const int LookUps = 2_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("izisales-");
    private readonly Lazy<double> _warm;
    public PadronGates() => _warm = new(() => Import(Few, progress: null));

    public IEnumerable<Gate> All() =>
    [
        new Gate("padrón: rows imported per CPU second, zip to SQLite", Bound.AtLeast, 200_000, "rows", RowsPerSecond),
        new Gate("padrón: live heap of an import, 1,000,000 rows beyond 100,000", Bound.AtMost, 0.1, "MiB", () => HeapOf(Many) - HeapOf(Few)),
        new Gate("padrón: RUC look-up among 1,000,000, elapsed, slowest of a hundred", Bound.AtMost, 1, "ms", LookUpMilliseconds),
    ];

    public void Dispose() => _folder.Delete(recursive: true);

    private string FileOf(int rows) => Path.Combine(_folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{rows}.db"));

    private PadronReducido Padron(int rows) => new(new PadronReducidoOptions { File = FileOf(rows), Provider = SqliteFactory.Instance });

    private double Import(int rows, IProgress<PadronProgress>? progress)
    {
        string zip = FileOf(rows) + ".zip";
        if (!File.Exists(zip))
        {
            using FileStream written = File.Create(zip);
            PadronSintetico.Write(written, rows);
        }

        using FileStream file = File.OpenRead(zip);
        TimeSpan start = Environment.CpuUsage.TotalTime;
        PadronCopia copia = Padron(rows).ImportAsync(file, progress).GetAwaiter().GetResult();
        return copia.Filas / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private double RowsPerSecond()
    {
        _ = _warm.Value; // the compiler's turn
        return Import(Many, progress: null);
    }

    private double HeapOf(int rows)
    {
        HeapWatch heap = new();
        Import(rows, heap);
        return heap.Peak / 1024d / 1024;
    }

    private double LookUpMilliseconds()
    {
        if (!File.Exists(FileOf(Many)))
        {
            Import(Many, progress: null);
        }

        PadronReducido padron = Padron(Many);
        DocumentoIdentidad[] rucs = [.. PadronSintetico.Rows(Many).Where(static (_, i) => i % (Many / LookUps) == 0).Select(static row => DocumentoIdentidad.From(Ruc.Parse(row[..11])))];
        double[] times = [.. rucs.Select(ruc => Time(padron, ruc))];
        Array.Sort(times);
        return times[times.Length * 99 / 100];
    }

    private static double Time(PadronReducido padron, DocumentoIdentidad ruc)
    {
        long start = Stopwatch.GetTimestamp();
        PadronResult result = padron.FindAsync(ruc).GetAwaiter().GetResult();
        return result.IsFound ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : throw new InvalidOperationException("A RUC of the copy was not found.");
    }

    /// <summary>The most that an import held on to, by many looks.</summary>
    private sealed class HeapWatch : IProgress<PadronProgress>
    {
        private const int Between = 20;

        private int _reports;

        public long Peak { get; private set; }

        public void Report(PadronProgress value)
        {
            if (_reports++ % Between == 0)
            {
                Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: true));
            }
        }
    }
}
