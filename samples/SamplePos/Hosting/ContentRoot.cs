namespace SamplePos.Hosting;

/// <summary>Where wwwroot is, wherever the program is started from.</summary>
public static class ContentRoot
{
    private static readonly string Marker = Path.Combine("wwwroot", "css", "theme.css");

    /// <summary>The working folder when it holds the pages' files, else the program's own folder (published), else the project the program was built from.</summary>
    public static string Find()
    {
        string[] candidates = [Directory.GetCurrentDirectory(), AppContext.BaseDirectory, Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."))];
        return candidates.FirstOrDefault(static folder => File.Exists(Path.Combine(folder, Marker)))
            ?? throw new StartupException("No se encuentra la carpeta wwwroot junto al programa. Vuelva a instalarlo, o ejecútelo con: dotnet run --project samples/SamplePos");
    }
}
