using System.Runtime.CompilerServices;

namespace SamplePos.E2E;

/// <summary>Lets no shop of the tests watch files through the system, which gives each user 128 such watches for all that he runs: many open shops, or a busy machine, would use them up.</summary>
internal static class Watchers
{
    // Every shop reads it at its start, those in processes of their own inherit it.
#pragma warning disable CA2255 // a program's own initializer: the tests are this process's program
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Look() => Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
}
