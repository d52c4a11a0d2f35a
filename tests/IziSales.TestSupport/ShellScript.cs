using System.Diagnostics;

namespace IziSales.Testing;

/// <summary>A program of a few lines that stands in for one of the system's.</summary>
public static class ShellScript
{
    /// <summary>Writes it, ready to run, and tells where it is.</summary>
    /// <remarks>
    /// The shell writes it, not this process: what another test starts in this moment would hold our file open for writing, and the system runs no file that somebody
    /// may still write ("text file busy").
    /// </remarks>
    public static string Write(string path, string lines)
    {
        using Process shell = Process.Start("/bin/sh", ["-c", "printf '#!/bin/sh\\n%s\\n' \"$1\" > \"$0\" && chmod 500 \"$0\"", path, lines]);
        shell.WaitForExit();
        return shell.ExitCode == 0 ? path : throw new IOException($"{path} could not be written.");
    }
}
