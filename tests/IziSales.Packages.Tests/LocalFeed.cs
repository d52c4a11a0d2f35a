using System.IO.Compression;
using IziSales.Testing;

namespace IziSales.Packages.Tests;

/// <summary>The packages as a stranger gets them: packed once into a folder that is a feed, beside whatever feed the machine has.</summary>
public sealed class LocalFeed : IAsyncLifetime
{
    private static readonly string[] Quietly = ["-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false", "-p:EnableSourceLink=false", "-p:EnableSourceControlManagerQueries=false", "-v", "quiet"];

    private readonly string _root = Directory.CreateTempSubdirectory("izisales-packages-").FullName;
    private int _folders;

    /// <summary>The folder with every package.</summary>
    public string Packages => Path.Combine(_root, "feed");

    /// <summary>The options under which a package's code is built here: as for a release, without what only judges or is not the same in every folder.</summary>
    public static IReadOnlyList<string> BuildOptions => Quietly;

    /// <summary>The only version there is, from its one place.</summary>
    public static string Version { get; } = SourceFile.Property("Directory.Build.props", "VersionPrefix");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Packages);
        await Sdk.RunAsync(RepoRoot.Path, null, ["pack", "IziSales.Packages.slnf", "--no-restore", "--output", Packages, .. Quietly]);
        await File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="izisales" value="feed" /></packageSources>
              <fallbackPackageFolders>{(Directory.Exists(Sdk.MachinePackages) ? $"<add key=\"machine\" value=\"{Sdk.MachinePackages}\" />" : "")}</fallbackPackageFolders>
            </configuration>
            """);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        Directory.Delete(Sdk.Litter, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>An empty folder from which the feed is known.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, $"{name}-{Interlocked.Increment(ref _folders)}")).FullName;

    /// <summary>Runs the SDK as a stranger whose packages folder has never held ours; fails the test with its words when it fails.</summary>
    public Task<string> DotnetAsync(string folder, params string[] arguments) => Sdk.RunAsync(folder, Path.Combine(_root, "packages"), arguments);

    /// <summary>The same, for what may fail.</summary>
    public Task<(int ExitCode, string Said)> TryDotnetAsync(string folder, params string[] arguments) => Sdk.TryAsync("dotnet", folder, Path.Combine(_root, "packages"), arguments);

    /// <summary>Opens a package.</summary>
    public ZipArchive Open(string id, string extension = "nupkg") => ZipFile.OpenRead(Path.Combine(Packages, $"{id}.{Version}.{extension}"));
}
