using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace IziSales.Cli.Datos;

/// <summary>A database that a command was given: <c>sqlite:tienda.db</c> or <c>postgres:Host=…;Database=…</c>.</summary>
internal sealed class Almacen
{
    public const string Forma = "sqlite:FILE o postgres:CONEXIÓN";

    private const string Sqlite = "sqlite:";
    private const string Postgres = "postgres:";

    private readonly string _connection;

    private Almacen(string? file, string connection)
    {
        File = file;
        _connection = connection;
    }

    /// <summary>The SQLite file; null when it is a server.</summary>
    public string? File { get; }

    /// <summary>Reads what was typed; a database to read from must be there.</summary>
    public static Almacen Read(string text, string option)
    {
        try
        {
            return text switch
            {
                _ when text.StartsWith(Sqlite, StringComparison.Ordinal) && text.Length > Sqlite.Length => OfFile(text[Sqlite.Length..]),
                _ when text.StartsWith(Postgres, StringComparison.Ordinal) => new Almacen(null, new NpgsqlConnectionStringBuilder(text[Postgres.Length..]) { Pooling = false }.ConnectionString),
                _ => throw WrongUse(option),
            };
        }
        catch (ArgumentException)
        {
            // The driver's words would repeat the connection string, and with it the password.
            throw WrongUse(option);
        }
    }

    /// <summary>The same, for a database that is read.</summary>
    public static Almacen ReadExisting(string text, string option)
    {
        Almacen almacen = Read(text, option);
        return almacen.File is null || System.IO.File.Exists(almacen.File) ? almacen : throw CliException.RoadClosed($"No existe la base de datos «{almacen.File}».");
    }

    /// <summary>The server's settings; null when it is a file.</summary>
    public NpgsqlConnectionStringBuilder? Server => File is null ? new NpgsqlConnectionStringBuilder(_connection) : null;

    public DbDataSource Open() => File is null ? NpgsqlDataSource.Create(_connection) : SqliteFactory.Instance.CreateDataSource(_connection);

    /// <summary>Opens a file that a backup is made in, or made of.</summary>
    public static DbDataSource OpenFile(string file) => OfFile(file).Open();

    private static Almacen OfFile(string file) => new(file, new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);

    private static CliException WrongUse(string option) =>
        CliException.WrongUse($"{option} se escribe {Forma}, por ejemplo sqlite:tienda.db o \"postgres:Host=servidor;Database=tienda;Username=tienda\" (la clave, en PGPASSWORD).");
}
