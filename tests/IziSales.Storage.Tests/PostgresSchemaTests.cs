using System.Data.Common;
using IziSales.Testing;
using Npgsql;

namespace IziSales.Storage.Tests;

[Collection(PostgresTurns.Name)]
public sealed class PostgresSchemaTests() : SchemaContract(PostgresSchema.Create())
{
    [SkippableFact]
    public async Task Append_ServerThatConfirmsBeforeTheDisk_IsAskedToWaitForTheDisk()
    {
        var settings = new NpgsqlConnectionStringBuilder(Database.Address) { Options = "-c synchronous_commit=off", MaxPoolSize = 1, NoResetOnClose = true };
        await using DbDataSource careless = NpgsqlDataSource.Create(settings.ConnectionString);
        using (var store = new SqlComprobanteStore(careless))
        {
            await store.VenderAsync("a");
        }

        // The pool has one connection: the one that the store has just left, with its settings.
        await using DbCommand command = careless.CreateCommand("SHOW synchronous_commit;");
        Assert.Equal("on", await command.ExecuteScalarAsync());
    }
}
