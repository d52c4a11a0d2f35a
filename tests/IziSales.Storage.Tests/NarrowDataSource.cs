using System.Data;
using System.Data.Common;

namespace IziSales.Storage.Tests;

/// <summary>Gives out connections whose database may not grow beyond so many pages, as on a full disk.</summary>
internal sealed class NarrowDataSource(DbDataSource inner) : DbDataSource
{
    private readonly List<DbConnection> _given = [];

    public int MaxPages { get; set; } = 60;

    public override string ConnectionString => inner.ConnectionString;

    /// <summary>Tells the bound to connections that are open already.</summary>
    public void Widen() => _given.FindAll(connection => connection.State == ConnectionState.Open).ForEach(Bound);

    protected override DbConnection CreateDbConnection()
    {
        DbConnection connection = inner.CreateConnection();
        _given.Add(connection);
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Open)
            {
                Bound(connection);
            }
        };
        return connection;
    }

    private void Bound(DbConnection connection)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {MaxPages};";
        command.ExecuteNonQuery();
    }
}
