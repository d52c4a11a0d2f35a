using System.Diagnostics;

namespace IziSales.Benchmarks;

/// <summary>This program once more, as a process of its own: nothing is compiled, nothing is in memory.</summary>
internal static class ThisProgram
{
    public static ProcessStartInfo With(params string[] arguments)
    {
        string host = Environment.ProcessPath!;
        string[] itself = Path.GetFileNameWithoutExtension(host) == "dotnet" ? [typeof(ThisProgram).Assembly.Location] : [];
        return new ProcessStartInfo(host, [.. itself, .. arguments]);
    }
}
