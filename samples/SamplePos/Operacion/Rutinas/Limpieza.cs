using System.Data.Common;
using Dapper;
using SamplePos.Data;
using SamplePos.Hosting;

namespace SamplePos.Operacion.Rutinas;

/// <summary>The weekly tidying: what a power cut left half made, and the database's own notes on how to search.</summary>
public sealed class Limpieza : Rutina
{
    private const int Hour = 4;
    private const string HalfMade = ".*";

    private static readonly TimeSpan SurelyOver = TimeSpan.FromDays(1);

    private readonly PosDatabase _database;
    private readonly DataFolder _folder;
    private readonly TimeProvider _clock;

    /// <summary>Tidies these.</summary>
    public Limpieza(PosDatabase database, DataFolder folder, TimeProvider clock)
    {
        _database = database;
        _folder = folder;
        _clock = clock;
    }

    /// <inheritdoc/>
    public override string Clave => "limpieza";

    /// <inheritdoc/>
    public override string Titulo => "Limpieza";

    /// <inheritdoc/>
    public override string Explicacion => "Quita archivos a medio hacer y ordena la base de datos. No borra nada suyo.";

    /// <inheritdoc/>
    public override Horario Horario => Horario.Domingo(Hour);

    /// <inheritdoc/>
    public override async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        int removed = RemoveHalfMade();
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(_database.Dialect.Tidy);
        return removed == 0 ? "Todo en orden." : $"Se quitaron {removed} restos de trabajos interrumpidos.";
    }

    // Everything that is being made begins with a dot and gets its name when it is whole.
    private int RemoveHalfMade()
    {
        DateTimeOffset limit = _clock.GetUtcNow() - SurelyOver;
        int removed = 0;
        foreach (FileSystemInfo rest in new DirectoryInfo(_folder.Root).EnumerateFileSystemInfos(HalfMade).Where(rest => rest.LastWriteTimeUtc < limit.UtcDateTime && IsOurs(rest.Name)))
        {
            if (rest is DirectoryInfo folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                rest.Delete();
            }

            removed++;
        }

        return removed;
    }

    private static bool IsOurs(string name) =>
        name.StartsWith(".respaldo-", StringComparison.Ordinal) || name.StartsWith(".restaurar-", StringComparison.Ordinal) || name.StartsWith(".prueba-", StringComparison.Ordinal);
}
