namespace IziSales.Cli.Output;

/// <summary>What the operating system says about files, in Spanish.</summary>
internal static class DiskFault
{
    public static string Explain(Exception exception) => exception switch
    {
        UnauthorizedAccessException => $"No hay permiso para leer o escribir: {exception.Message}",
        DirectoryNotFoundException => $"La carpeta no existe: {exception.Message}",
        FileNotFoundException => $"El archivo no existe: {exception.Message}",
        _ => $"El disco no respondió: {exception.Message}",
    };
}
