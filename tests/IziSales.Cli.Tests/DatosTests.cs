using System.Data.Common;
using IziSales.Emision;
using IziSales.Storage;
using IziSales.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace IziSales.Cli.Tests;

/// <summary>migrate, backup, restore, export.</summary>
public sealed class DatosTests : IDisposable
{
    private readonly Cli _cli = new();

    private string Tienda => $"sqlite:{_cli.PathOf("tienda.db")}";

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Backup_ThenRestore_GivesBackTheShop()
    {
        await SellAsync(3);

        CliResult backup = await _cli.RunAsync("backup", _cli.PathOf("copia.db"), "--from", Tienda, "--json");
        CliResult restore = await _cli.RunAsync("restore", _cli.PathOf("copia.db"), "--to", $"sqlite:{_cli.PathOf("nueva.db")}", "--json");

        Assert.Equal((0, 0), (backup.ExitCode, restore.ExitCode));
        Assert.Equal((3, "B001", 3), ((int)backup.Only["comprobantes"]!, (string)backup.Only["series"]![0]!["serie"]!, (int)backup.Only["series"]![0]!["ultimo"]!));
        Assert.Equal((string)backup.Only["huella"]!, (string)restore.Only["huella"]!);
        Assert.Contains("último número 3", restore.Error, StringComparison.Ordinal);
        Assert.Contains("un número no se usa dos veces", restore.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OverTheShop_IsRefusedWithOne()
    {
        await SellAsync(1);
        await _cli.RunAsync("backup", _cli.PathOf("copia.db"), "--from", Tienda);

        CliResult result = await _cli.RunAsync("restore", _cli.PathOf("copia.db"), "--to", Tienda);

        Assert.Equal((1, ""), (result.ExitCode, result.Text));
        Assert.Contains("IZI-STO-008", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_ToAnEmptyDatabase_MovesTheShopAndWarnsOfTheOldOne()
    {
        await SellAsync(2);

        CliResult result = await _cli.RunAsync("migrate", "--from", Tienda, "--to", $"sqlite:{_cli.PathOf("nueva.db")}", "--json");

        Assert.Equal((0, 2), (result.ExitCode, (int)result.Only["comprobantes"]!));
        Assert.Contains("no vuelva a vender con la anterior", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_Shop_WritesFilesAndCountsThem()
    {
        await SellAsync(2);

        CliResult first = await _cli.RunAsync("export", "--from", Tienda, "--out", _cli.PathOf("archivo"), "--json");
        CliResult again = await _cli.RunAsync("export", "--from", Tienda, "--out", _cli.PathOf("archivo"), "--since", "2026-01-15", "--until", "2026-01-15", "--json");

        Assert.Equal((2, 2, 0), ((int)first.Only["comprobantes"]!, (int)first.Only["escritos"]!, (int)first.Only["yaEstaban"]!));
        Assert.Equal((2, 0, 2), ((int)again.Only["comprobantes"]!, (int)again.Only["escritos"]!, (int)again.Only["yaEstaban"]!));
        Assert.Equal(["index.csv"], _cli.Files("archivo"));
    }

    [SkippableFact]
    public async Task Backup_OfAServerByPgDump_GoesBackAndIsReadWhole()
    {
        string server = Environment.GetEnvironmentVariable("IZISALES_TEST_POSTGRES") is { Length: > 0 } named ? named : "";
        if (server.Length == 0)
        {
            Requirement.Missing("IZISALES_TEST_POSTGRES names no PostgreSQL server. Install Debian's package postgresql, or run .ci/run.");
        }

        // A dump keeps the name of its schema, so the shop goes back where it was.
        string schema = $"izi_{Guid.NewGuid():N}";
        string tienda = $"postgres:{server};Search Path={schema}";
        await using NpgsqlDataSource admin = NpgsqlDataSource.Create(server);
        await using NpgsqlCommand create = admin.CreateCommand($"CREATE SCHEMA {schema}");
        await create.ExecuteNonQueryAsync();
        await SellAsync(3);
        await _cli.RunAsync("migrate", "--from", Tienda, "--to", tienda);

        CliResult backup = await _cli.RunAsync("backup", _cli.PathOf("copia.dump"), "--from", tienda, "--json");
        CliResult over = await _cli.RunAsync("restore", _cli.PathOf("copia.dump"), "--to", tienda);
        await using NpgsqlCommand lose = admin.CreateCommand($"DROP SCHEMA {schema} CASCADE; CREATE SCHEMA {schema}");
        await lose.ExecuteNonQueryAsync();
        CliResult restore = await _cli.RunAsync("restore", _cli.PathOf("copia.dump"), "--to", tienda, "--json");
        await using NpgsqlCommand drop = admin.CreateCommand($"DROP SCHEMA {schema} CASCADE");
        await drop.ExecuteNonQueryAsync();

        Assert.Equal((0, 1, 0), (backup.ExitCode, over.ExitCode, restore.ExitCode));
        Assert.Equal((3, 3, 3), ((int)backup.Only["comprobantes"]!, (int)restore.Only["comprobantes"]!, (int)restore.Only["series"]![0]!["ultimo"]!));
    }

    [Theory]
    [InlineData("backup", "copia.db", "--from", "tienda.db")]
    [InlineData("backup", "copia.db", "--from", "postgres:Contrasena=secreta")]
    [InlineData("export", "--from", "sqlite:tienda.db", "--out", "archivo", "--since", "15/01/2026")]
    [InlineData("migrate", "--from", "sqlite:tienda.db")]
    public async Task Run_WrongUse_EndsWithTwoAndRepeatsNoSecret(params string[] args)
    {
        CliResult result = await _cli.RunAsync(args);

        Assert.Equal((2, ""), (result.ExitCode, result.Text));
        Assert.DoesNotContain("secreta", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup", "copia.db", "--from", "sqlite:no-esta.db")]
    [InlineData("restore", "no-esta.db", "--to", "sqlite:nueva.db")]
    [InlineData("migrate", "--from", "sqlite:no-esta.db", "--to", "sqlite:nueva.db")]
    [InlineData("backup", "copia.db", "--from", "postgres:Host=127.0.0.1;Port=1;Username=x;Password=secreta;Timeout=2")]
    public async Task Run_DatabaseThatIsNotThere_EndsWithThree(params string[] args)
    {
        CliResult result = await _cli.RunAsync([.. args.Select(arg => arg.Replace("copia.db", _cli.PathOf("copia.db"), StringComparison.Ordinal).Replace("nueva.db", _cli.PathOf("nueva.db"), StringComparison.Ordinal))]);

        Assert.Equal((3, ""), (result.ExitCode, result.Text));
        Assert.DoesNotContain("secreta", result.Error, StringComparison.Ordinal);
        Assert.Empty(_cli.Files("."));
    }

    private async Task SellAsync(int sales)
    {
        await using DbDataSource source = SqliteFactory.Instance.CreateDataSource($"Data Source={_cli.PathOf("tienda.db")};Pooling=False");
        using var store = new SqlComprobanteStore(source);
        for (int i = 0; i < sales; i++)
        {
            await store.VenderAsync($"v{i}");
        }
    }
}
