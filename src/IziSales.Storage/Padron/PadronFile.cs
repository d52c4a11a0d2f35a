using System.Data.Common;
using System.Globalization;
using IziSales.Pse;
using IziSales.Ubl;

namespace IziSales.Storage.Padron;

/// <summary>The SQLite file of a copy: its tables and what is asked of them.</summary>
internal static class PadronFile
{
    public const string Tables = """
        CREATE TABLE contribuyente (ruc INTEGER PRIMARY KEY, nombre TEXT NOT NULL, estado TEXT, condicion TEXT, ubigeo TEXT, direccion TEXT);
        CREATE TABLE copia (fecha TEXT NOT NULL, filas INTEGER NOT NULL, descartadas INTEGER NOT NULL);
        """;

    private const string OneRow = "SELECT nombre, estado, condicion, ubigeo, direccion, fecha FROM contribuyente, copia WHERE ruc = @ruc";

    private const string Summary = "SELECT fecha, filas, descartadas FROM copia";

    /// <summary>Opens a file without the driver's pool, which would hold on to a copy that has been replaced.</summary>
    public static async Task<DbConnection> OpenAsync(DbProviderFactory provider, string file, CancellationToken cancellationToken)
    {
        DbConnection connection = provider.CreateConnection() ?? throw new NotSupportedException("The driver makes no connections.");
        try
        {
            connection.ConnectionString = new DbConnectionStringBuilder { ["Data Source"] = file, ["Pooling"] = "False" }.ConnectionString;
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch (DbException)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public static async Task<PadronFicha?> FindAsync(DbConnection connection, DocumentoIdentidad ruc, string fuente, CancellationToken cancellationToken)
    {
        DbCommand command = Command(connection, OneRow, ("@ruc", long.Parse(ruc.Numero, CultureInfo.InvariantCulture)));
        await using (command.ConfigureAwait(false))
        {
            DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (row.ConfigureAwait(false))
            {
                return await row.ReadAsync(cancellationToken).ConfigureAwait(false) ? Ficha(row, ruc, fuente) : null;
            }
        }
    }

    /// <summary>What the copy holds; null when an import did not finish in it.</summary>
    public static async Task<PadronCopia?> DescribeAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        DbCommand command = Command(connection, Summary);
        await using (command.ConfigureAwait(false))
        {
            DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (row.ConfigureAwait(false))
            {
                return await row.ReadAsync(cancellationToken).ConfigureAwait(false) ? new PadronCopia(Day(row.GetString(0)), row.GetInt64(1), row.GetInt64(2)) : null;
            }
        }
    }

    public static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken, params (string Name, object Value)[] parameters)
    {
        DbCommand command = Command(connection, sql, parameters);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DbCommand Command(DbConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in parameters)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static PadronFicha Ficha(DbDataReader row, DocumentoIdentidad ruc, string fuente)
    {
        Domicilio domicilio = new() { Ubigeo = Ubigeo.TryParse(Text(row, 3), out Ubigeo? ubigeo) ? ubigeo : null, Direccion = Text(row, 4) };
        return new PadronFicha(ruc, Text(row, 0)!, fuente)
        {
            Estado = Text(row, 1),
            Condicion = Text(row, 2),
            Domicilio = domicilio == new Domicilio() ? null : domicilio,
            Fecha = Day(row.GetString(5)),
        };
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
