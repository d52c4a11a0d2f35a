using System.Data.Common;

namespace IziSales.Storage.Tests;

/// <summary>An empty database of one test, on an engine, which goes when the test ends.</summary>
public abstract class TestDatabase : IDisposable
{
    public abstract DbDataSource DataSource { get; }

    /// <summary>The connection string by which another process opens the same database.</summary>
    public abstract string Address { get; }

    /// <summary>Another way to the same database, as another program would have it.</summary>
    public abstract DbDataSource Open();

    public async Task<object?> ScalarAsync(string sql)
    {
        await using DbCommand command = DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>What every engine says of a sound database.</summary>
    public abstract Task AssertSoundAsync();

    public abstract void Dispose();
}
