using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using IziSales.Ubl;
using SamplePos.Hosting;

namespace SamplePos.Operacion.Respaldos;

/// <summary>Lays a backup beside what is there, and at the next start lets them change places. What was there is kept under another name; nothing is overwritten.</summary>
public static class Restauracion
{
    /// <summary>How everything is called that a restore lays into the data folder.</summary>
    internal const string Prefix = "restauracion";

    /// <summary>How everything is called that a restore put aside.</summary>
    internal const string KeptPrefix = "antes-de-restaurar-";

    private const string PlanName = "plan.json";
    private const string ContentName = "contenido";

    /// <summary>The restore that waits for the next start; null when none does.</summary>
    public static RestauracionPlan? Waiting(DataFolder folder) => Read(Path.Combine(folder.Restauracion, PlanName));

    /// <summary>The restore that was done and that nobody has judged yet; null when none was.</summary>
    public static RestauracionPlan? Done(DataFolder folder) => Read(DonePath(folder));

    /// <summary>Says that it was judged.</summary>
    public static void Forget(DataFolder folder) => File.Delete(DonePath(folder));

    /// <summary>Takes a prepared restore back.</summary>
    public static bool Cancel(DataFolder folder)
    {
        if (Waiting(folder) is null)
        {
            return false;
        }

        Directory.Delete(folder.Restauracion, recursive: true);
        return true;
    }

    /// <summary>Puts what was taken out of a backup beside what is there.</summary>
    /// <exception cref="RespaldoException">Another restore waits already.</exception>
    public static RestauracionPlan Prepare(DataFolder folder, string extracted, string archivo, Manifiesto manifiesto, string usuario, DateTimeOffset now)
    {
        if (Waiting(folder) is { } waiting)
        {
            throw new RespaldoException($"Ya hay una restauración preparada, de «{waiting.Archivo}». Cierre y vuelva a abrir el programa para que se aplique, o cancélela.");
        }

        RestauracionPlan plan = new()
        {
            Archivo = archivo,
            Manifiesto = manifiesto,
            Preparada = now,
            Usuario = usuario,
            Anterior = KeptPrefix + Lima.At(now).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture),
        };
        if (Directory.Exists(folder.Restauracion))
        {
            Directory.Delete(folder.Restauracion, recursive: true); // was being prepared when the power went
        }

        Directory.CreateDirectory(folder.Restauracion);
        Directory.Move(extracted, Path.Combine(folder.Restauracion, ContentName));
        Write(Path.Combine(folder.Restauracion, PlanName), plan);
        return plan;
    }

    /// <summary>Does what was prepared, before anything of the shop is open. May be interrupted at any point: the next start goes on.</summary>
    /// <exception cref="StartupException">It cannot be done now; nothing of it was done, or the next start goes on.</exception>
    public static async Task<RestauracionPlan?> ApplyAsync(DataFolder folder, PosOptions options, CancellationToken cancellationToken)
    {
        if (Waiting(folder) is not { } plan)
        {
            return null;
        }

        try
        {
            if (!plan.Leida)
            {
                plan = await ReadLiveAsync(folder, options, plan, cancellationToken);
                Write(Path.Combine(folder.Restauracion, PlanName), plan);
            }

            string content = Path.Combine(folder.Restauracion, ContentName);
            if (options.PostgreSql.Length > 0)
            {
                await new BasePostgres(options.PostgreSql).RestoreAsync(Path.Combine(content, BasePostgres.Name), plan.Anterior.Replace('-', '_'), cancellationToken);
            }

            Swap(folder, content, plan.Anterior);
            File.Move(Path.Combine(folder.Restauracion, PlanName), DonePath(folder), overwrite: true);
            Directory.Delete(folder.Restauracion, recursive: true);
            return plan;
        }
        catch (Exception error) when (error is RespaldoException or DbException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"Hay una restauración preparada de «{plan.Archivo}» y no se pudo aplicar. {error.Message} Para dejarla sin efecto, borre la carpeta «{folder.Restauracion}».", error);
        }
    }

    private static string DonePath(DataFolder folder) => Path.Combine(folder.Root, Prefix + "-hecha.json");

    // Each thing goes aside before its successor comes, so that wherever it stops, what has come is in its place and what has not is still to be found.
    private static void Swap(DataFolder folder, string content, string keptAs)
    {
        string kept = Path.Combine(folder.Root, keptAs);
        Directory.CreateDirectory(kept);
        string database = Path.Combine(content, BaseSqlite.Name);
        if (File.Exists(database))
        {
            foreach (string file in Contenido.Database(folder))
            {
                PutAside(file, Path.Combine(kept, Path.GetFileName(file)));
            }

            File.Move(database, folder.Database);
        }

        string keys = Path.Combine(content, Contenido.Claves);
        if (Directory.Exists(keys))
        {
            bool isInside = Path.GetDirectoryName(folder.Keys) == folder.Root;
            PutAside(folder.Keys, isInside ? Path.Combine(kept, Path.GetFileName(folder.Keys)) : $"{folder.Keys}.{keptAs}");
            Directory.Move(keys, folder.Keys);
            MakePrivate(folder.Keys);
        }

        string files = Path.Combine(content, Contenido.Datos);
        foreach (string entry in Directory.Exists(files) ? Directory.GetFileSystemEntries(files) : [])
        {
            string name = Path.GetFileName(entry);
            PutAside(Path.Combine(folder.Root, name), Path.Combine(kept, name));
            Move(entry, Path.Combine(folder.Root, name));
        }
    }

    private static void PutAside(string from, string to)
    {
        if (File.Exists(from) || Directory.Exists(from))
        {
            Move(from, to);
        }
    }

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from))
        {
            Directory.Move(from, to);
        }
        else
        {
            File.Move(from, to);
        }
    }

    private static void MakePrivate(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static async Task<RestauracionPlan> ReadLiveAsync(DataFolder folder, PosOptions options, RestauracionPlan plan, CancellationToken cancellationToken)
    {
        IReadOnlyList<ManifiestoSerie>? live = null;
        List<ManifiestoSerie> shared = [];
        try
        {
            if (await OpenLiveAsync(folder, options, cancellationToken) is { } opened)
            {
                await using DbConnection connection = opened;
                live = await Historia.SeriesAsync(connection);
                foreach (ManifiestoSerie serie in plan.Manifiesto.Series)
                {
                    if (await Historia.HasAsync(connection, serie))
                    {
                        shared.Add(serie);
                    }
                }
            }
        }
        catch (DbException)
        {
            live = null; // a database that cannot be read is a reason to restore; what it held is then not known
            shared.Clear();
        }

        return plan with { Leida = true, SeriesVivas = live, SeriesComunes = shared };
    }

    private static async Task<DbConnection?> OpenLiveAsync(DataFolder folder, PosOptions options, CancellationToken cancellationToken)
    {
        if (options.PostgreSql.Length == 0 && !File.Exists(folder.Database))
        {
            return null;
        }

        DbConnection connection = options.PostgreSql.Length > 0 ? BasePostgres.Connect(options.PostgreSql) : BaseSqlite.Open(folder.Database).CreateConnection();
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static RestauracionPlan? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using FileStream stream = File.OpenRead(path);
        return JsonSerializer.Deserialize(stream, RespaldoJson.Default.RestauracionPlan);
    }

    private static void Write(string path, RestauracionPlan plan)
    {
        string fresh = path + ".nuevo";
        using (FileStream stream = new(fresh, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(stream, plan, RespaldoJson.Default.RestauracionPlan);
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
