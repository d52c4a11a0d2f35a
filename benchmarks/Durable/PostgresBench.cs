using System.Data.Common;
using System.Globalization;
using IziSales.Emision;
using IziSales.Ubl;
using Npgsql;

namespace IziSales.Benchmarks.Durable;

/// <summary>Eight tills on eight series at once beside eight connections that each commit bare rows of the same document, as it was written or as the till packs it, in the same server.</summary>
/// <remarks>
/// Each series is of another shop, as at a PSE. Those of one shop wait for each other at its totals, or the limits would not be exact: how many sales that is per
/// second is told by <see cref="ScaleCommand"/>.
/// </remarks>
internal sealed class PostgresBench : IDisposable
{
    private const int Writers = 8;
    private const int Lines = 5;

    private readonly PostgresServer _server = PostgresServer.Start();
    private readonly NpgsqlDataSource _admin;
    private readonly NpgsqlDataSource _source;
    private readonly string _schema = $"izi_bench_{Guid.NewGuid():N}";
    private readonly Till _till;
    private readonly SingleRow[] _documents;
    private readonly SingleRow[] _packed;
    private readonly IssueOptions[] _series;

    public PostgresBench()
    {
        _admin = NpgsqlDataSource.Create(_server.Address);
        using (DbCommand command = _admin.CreateCommand($"CREATE SCHEMA {_schema};"))
        {
            command.ExecuteNonQuery();
        }

        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_server.Address) { SearchPath = _schema, MaxPoolSize = 5 * Writers }.ConnectionString);
        _till = new Till(_source, Lines);
        _documents = Bare(_till.Written());
        _packed = Bare(_till.Kept());
        _series = [.. Enumerable.Range(1, Writers).Select(i => new IssueOptions
        {
            Serie = Serie.Parse(string.Create(CultureInfo.InvariantCulture, $"B{i:000}")),
            Emisor = Documentos.Emisor with { Ruc = Documentos.Rucs[i] },
        })];
    }

    public void Issue(int times) => Together(times, writer => _till.IssueAsync(_series[writer]));

    public void CommitDocuments(int times) => Together(times, writer => _documents[writer].CommitAsync());

    public void CommitPacked(int times) => Together(times, writer => _packed[writer].CommitAsync());

    public void Dispose()
    {
        Array.ForEach([.. _documents, .. _packed], static row => row.Dispose());
        _till.Dispose();
        _source.Dispose();
        using (DbCommand command = _admin.CreateCommand($"DROP SCHEMA {_schema} CASCADE;"))
        {
            command.ExecuteNonQuery();
        }

        _admin.Dispose();
        _server.Dispose();
    }

    private SingleRow[] Bare(byte[] content) => [.. Enumerable.Range(0, Writers).Select(_ => new SingleRow(_source, SingleRow.PostgresSetup, content))];

    private static void Together(int times, Func<int, Task> work) => Task.WaitAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
    {
        for (int i = 0; i < times / Writers; i++)
        {
            await work(writer);
        }
    })));
}
