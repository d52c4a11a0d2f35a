using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Dapper;
using IziSales.Ubl;
using SamplePos.Data;

namespace SamplePos.Control;

/// <summary>Copies the months of the audit log that are over a year old into compressed files, one line of JSON each. The log itself keeps every line.</summary>
public sealed class AuditoriaArchivo
{
    private const int DaysAtHand = 365;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PosDatabase _database;

    /// <summary>Copies out of this database.</summary>
    public AuditoriaArchivo(PosDatabase database) => _database = database;

    /// <summary>Writes the months that are not written yet; answers with how many.</summary>
    public async Task<int> ExportAsync(string folder, DateOnly today, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        if (Instante.Read(await connection.ExecuteScalarAsync<string?>("SELECT MIN(momento) FROM pos_auditoria")) is not { } first)
        {
            return 0;
        }

        int written = 0;
        DateOnly limit = today.AddDays(-DaysAtHand);
        for (DateOnly month = First(Lima.DateOf(first)); month.AddMonths(1) <= limit; month = month.AddMonths(1))
        {
            string file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"auditoria-{month:yyyy-MM}.jsonl.gz"));
            if (!File.Exists(file))
            {
                Directory.CreateDirectory(folder);
                await WriteAsync(connection, file, month, cancellationToken);
                written++;
            }
        }

        return written;
    }

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Lima.Offset);

    private static async Task WriteAsync(DbConnection connection, string file, DateOnly month, CancellationToken cancellationToken)
    {
        string partial = file + ".parcial";
        await using (FileStream target = new(partial, FileMode.Create, FileAccess.Write))
        {
            await using (GZipStream zip = new(target, CompressionLevel.Optimal, leaveOpen: true))
            await using (StreamWriter writer = new(zip, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                IEnumerable<dynamic> rows = await connection.QueryAsync(
                    "SELECT id, momento, usuario, accion, entidad, clave, antes, despues, direccion, agente FROM pos_auditoria WHERE momento >= @desde AND momento < @hasta ORDER BY id",
                    new { desde = Instante.ToText(Midnight(month)), hasta = Instante.ToText(Midnight(month.AddMonths(1))) });
                foreach (IDictionary<string, object?> row in rows.Cast<IDictionary<string, object?>>())
                {
                    await writer.WriteLineAsync(JsonSerializer.Serialize(row, Plain).AsMemory(), cancellationToken);
                }
            }

            target.Flush(flushToDisk: true);
        }

        File.Move(partial, file, overwrite: false);
    }
}
