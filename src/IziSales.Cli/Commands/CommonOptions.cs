using System.CommandLine;

namespace IziSales.Cli.Commands;

/// <summary>Options that several commands have; each call makes a new one because a command owns its options.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Un objeto JSON por resultado en la salida; lo demás va a la salida de errores." };
}
