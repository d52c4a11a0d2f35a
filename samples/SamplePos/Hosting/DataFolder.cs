
namespace SamplePos.Hosting;

/// <summary>The one folder that holds everything the shop owns, so that copying it is a backup.</summary>
public sealed class DataFolder
{
    /// <summary>The folder as configured; it is created when it is not there.</summary>
    /// <exception cref="StartupException">The folder cannot be created or written.</exception>
    public DataFolder(string contentRoot, string configured, string keys = "")
    {
        Root = Path.GetFullPath(Path.Combine(contentRoot, configured));
        Keys = keys.Length > 0 ? Path.GetFullPath(Path.Combine(contentRoot, keys)) : Path.Combine(Root, "claves");
        try
        {
            Directory.CreateDirectory(Root);
            Directory.CreateDirectory(Logs);
            CreatePrivate(Keys);
            Probe();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"No se puede escribir en la carpeta de datos «{Root}». Revise que exista y que su usuario tenga permiso, o elija otra con SamplePos:DataPath.", error);
        }
    }

    /// <summary>The folder itself.</summary>
    public string Root { get; }

    /// <summary>The shop's SQLite file.</summary>
    public string Database => Path.Combine(Root, "samplepos.db");

    /// <summary>The demo certificate.</summary>
    public string Certificate => Path.Combine(Root, "certificado-demo.pfx");

    /// <summary>The protected password of the demo certificate.</summary>
    public string CertificatePassword => Path.Combine(Root, "certificado-demo.clave");

    /// <summary>The rolling logs.</summary>
    public string Logs => Path.Combine(Root, "logs");

    /// <summary>The backups.</summary>
    public string Respaldos => Path.Combine(Root, "respaldos");

    /// <summary>A restore that waits for the next start.</summary>
    public string Restauracion => Path.Combine(Root, "restauracion");

    /// <summary>The keys that protect cookies and stored secrets.</summary>
    public string Keys { get; }

    /// <summary>Writes and removes a small file.</summary>
    /// <exception cref="IOException">The disk is full or read-only.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public void Probe()
    {
        string probe = Path.Combine(Root, $".prueba-{Guid.NewGuid():N}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
    }

    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
