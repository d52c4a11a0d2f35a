using System.Globalization;
using System.Reflection;

namespace IziSales.Docs.Tests;

/// <summary>A sample that ran as programs do, in an empty folder of its own: what it printed and the files it left. Only one may run at a time (<see cref="WholeProcess"/>).</summary>
internal sealed record SampleRun(string Output, IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>Runs a program from its entry point to its end.</summary>
    public static SampleRun Of(byte[] assembly)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("izisales-readme-");
        (string before, TextWriter console) = (Directory.GetCurrentDirectory(), Console.Out);
        using StringWriter output = new();
        try
        {
            Directory.SetCurrentDirectory(folder.FullName);
            Console.SetOut(output);
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture; // the pages were written with it
            Assembly.Load(assembly).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
            return new SampleRun(output.ToString().ReplaceLineEndings("\n").TrimEnd(), folder.GetFiles().ToDictionary(static file => file.Name, static file => File.ReadAllBytes(file.FullName)));
        }
        finally
        {
            Console.SetOut(console);
            Directory.SetCurrentDirectory(before);
            folder.Delete(recursive: true);
        }
    }
}
