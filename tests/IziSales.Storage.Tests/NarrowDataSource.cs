using System.Data;
using System.Data.Common;

namespace IziSales.Storage.Tests;

/// <summary>Gives out connections whose database may not grow beyond so many pages, as on a full disk.</summary>
internal sealed class NarrowDataSource(DbDataSource inner) : DbDataSource
{
    public int MaxPages { get; set; } = 60;

    public override string ConnectionString => inner.ConnectionString;

    protected override DbConnection CreateDbConnection()
    {
        DbConnection connection = inner.CreateConnection();
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Open)
            {
                using DbCommand command = connection.CreateCommand();
                command.CommandText = $"PRAGMA max_page_count = {MaxPages};";
                command.ExecuteNonQuery();
            }
        };
        return connection;
    }
}
