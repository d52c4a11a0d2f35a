using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;

namespace SamplePos.Data;

/// <summary>Many rows in few statements: a server is asked once for some dozens of them, not once for each.</summary>
internal static class ManyRows
{
    /// <summary>SQLite looks every name up among all others of its statement: thousands in one take longer than the same in many.</summary>
    private const int MostParameters = 300;

    /// <summary>Runs a statement around its rows: what stands before <c>VALUES</c>, the rows, what stands after. Says how many rows it wrote or gave back.</summary>
    /// <param name="begins">What stands before the rows.</param>
    /// <param name="rows">The rows, each with a value for every column.</param>
    /// <param name="ends">What stands after them.</param>
    /// <param name="transaction">Somebody else ends it.</param>
    /// <param name="types">What the columns are, where the statement does not say: a server cannot tell it from a value that is missing.</param>
    /// <param name="read">Takes each row that comes back; null when none does.</param>
    public static async Task<int> RunAsync(string begins, IReadOnlyList<object?[]> rows, string ends, DbTransaction transaction, IReadOnlyList<DbType>? types = null, Action<DbDataReader>? read = null)
    {
        int done = 0;
        foreach (object?[][] chunk in rows.Chunk(rows.Count == 0 ? 1 : MostParameters / rows[0].Length))
        {
            await using DbCommand command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = Write(command, begins, chunk, ends, types);
            if (read is null)
            {
                done += await command.ExecuteNonQueryAsync();
                continue;
            }

            await using DbDataReader reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                read(reader);
                done++;
            }
        }

        return done;
    }

    private static string Write(DbCommand command, string begins, object?[][] rows, string ends, IReadOnlyList<DbType>? types)
    {
        StringBuilder sql = new StringBuilder(begins).Append(" VALUES ");
        for (int i = 0; i < rows.Length; i++)
        {
            for (int column = 0; column < rows[i].Length; column++)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
                sql.Append(column > 0 ? ", " : i == 0 ? "(" : ", (").Append(name);
                DbParameter parameter = command.CreateParameter();
                parameter.ParameterName = name;
                if (types is not null)
                {
                    parameter.DbType = types[column];
                }

                parameter.Value = rows[i][column] ?? DBNull.Value;
                command.Parameters.Add(parameter);
            }

            sql.Append(')');
        }

        return sql.Append(ends).ToString();
    }
}
