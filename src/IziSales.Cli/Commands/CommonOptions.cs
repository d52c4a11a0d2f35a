using System.CommandLine;
using IziSales.Cli.Config;

namespace IziSales.Cli.Commands;

/// <summary>Options that several commands have; each call makes a new one because a command owns its options.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Un objeto JSON por resultado en la salida; lo demás va a la salida de errores." };

    public static Option<string?> Channel() => new("--channel") { Description = "El canal, por su nombre en la configuración; sin él, el que dice «canal», o el único.", HelpName = "NAME" };

    public static Option<string?> Config() => new("--config") { Description = $"La configuración (JSON); por defecto {ConfigFile.DefaultName} de esta carpeta, si está.", HelpName = "FILE" };
}
