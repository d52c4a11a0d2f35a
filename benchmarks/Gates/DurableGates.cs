using IziSales.Benchmarks.Durable;
using IziSales.Benchmarks.Figures;

namespace IziSales.Benchmarks.Gates;

/// <summary>The promises about keeping: how near issuing comes to the disk's own speed, and that years of documents cost nothing.</summary>
/// <remarks>Rates are by the wall's clock, because the disk counts; the process's CPU time stands at the end of the line.</remarks>
internal sealed class DurableGates(Mesa mesa) : IDisposable
{
    private readonly Lazy<SqliteBench> _sqlite = new(() => new SqliteBench(mesa.Certificate));
    private readonly Lazy<PostgresBench> _postgres = new(static () => new PostgresBench());
    private readonly Lazy<History> _history = new(static () => new History());

    public IEnumerable<Gate> Keeping() => [.. Sqlite(), .. Postgres()];

    public IEnumerable<Gate> Years()
    {
        yield return new Gate("memory, objects that 90,000 issues leave behind", Bound.AtMost, 512, "kB", () => _history.Value.ManagedGrowth) { Absolute = _ => _history.Value.Text };
        yield return new Gate("memory, what the process grows in 90,000 issues", Bound.AtMost, 16, "MB", () => _history.Value.Growth);
        yield return new Gate("totals of month and year, 100,000 documents against 10", Bound.AtMost, 1.5, "x", () => Ratio.OfFastest(_history.Value.TotalsOfMany, _history.Value.TotalsOfFew));
    }

    public void Dispose()
    {
        Close(_sqlite);
        Close(_postgres);
        Close(_history);
    }

    private static void Close<T>(Lazy<T> bench)
        where T : IDisposable
    {
        if (bench.IsValueCreated)
        {
            bench.Value.Dispose();
        }
    }

    private static Gate Rate(string name, double limit, Func<(Action<int> Product, Action<int> Bare)> works)
    {
        var ratio = new SpeedRatio();
        return new Gate(name, Bound.AtLeast, limit, string.Empty, () =>
        {
            (Action<int> product, Action<int> bare) = works();
            return ratio.Measure(product, bare);
        })
        {
            Absolute = _ => ratio.Text,
        };
    }

    private IEnumerable<Gate> Sqlite()
    {
        yield return Rate("SQLite, durable issue against a bare commit of its document", 0.7, () => (_sqlite.Value.Issue, _sqlite.Value.CommitDocument));
        yield return Rate("SQLite, durable issue against a bare commit of it packed", 0.5, () => (_sqlite.Value.Issue, _sqlite.Value.CommitPacked));
        yield return new Gate("SQLite, journal of a bare commit and of its issue: smaller to larger", Bound.AtLeast, 0.85, string.Empty, () => _sqlite.Value.JournalShare());
        yield return Rate("SQLite, durable signed issue against RSA + bare commit", 0.7, () => (_sqlite.Value.IssueSigned, _sqlite.Value.RsaAndCommitDocument));
    }

    private IEnumerable<Gate> Postgres()
    {
        yield return Rate("PostgreSQL, 8 writers on 8 series against 8 bare ones, documents", 0.5, () => (_postgres.Value.Issue, _postgres.Value.CommitDocuments)) with { Missing = PostgresServer.Missing };
        yield return Rate("PostgreSQL, 8 writers on 8 series against 8 bare ones, packed", 0.4, () => (_postgres.Value.Issue, _postgres.Value.CommitPacked)) with { Missing = PostgresServer.Missing };
    }
}
