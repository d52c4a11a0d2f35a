using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Docs.Tests;

/// <summary>What a page tells to type can be typed: the shell takes it, and what it names is there. Commands of <c>izisales</c> are held by DocumentedCommandsTests.</summary>
public sealed partial class ShellBlockTests
{
    private static readonly ExternalTool Bash = new("bash", "bash");

    // Programs of others, taken on trust; whatever files of ours they are given must exist.
    private static readonly string[] Others = ["bash", "cd", "cp", "curl", "docker", "done", "for", "grep", "install", "journalctl", "jq", "ls", "mkdir", "mv", "openssl", "systemctl", "useradd"];
    private static readonly string[] Folders = [.. Directory.EnumerateDirectories(RepoRoot.Path).Select(static path => Path.GetFileName(path)).Where(static name => name is not ("artifacts" or "bin" or "obj"))];
    private static readonly string[] ThirdParties = ["Microsoft.Data.Sqlite"];

    public static TheoryData<string> Blocks => [.. MarkdownPage.All().SelectMany(static page => page.Blocks("sh")).Select(static block => block.ToString())];

    public static TheoryData<string> PowerShellBlocks => [.. MarkdownPage.All().SelectMany(static page => page.Blocks("powershell")).Select(static block => block.ToString())];

    [SkippableTheory]
    [MemberData(nameof(Blocks))]
    public async Task Block_IsTakenByTheShell(string place)
    {
        ToolResult result = await Bash.RunWithInputAsync(Encoding.UTF8.GetBytes(MarkdownBlock.At(place).Text), "-n");

        Assert.True(result.ExitCode == 0 && result.Error.Length == 0, $"{place}: {result.Error}");
    }

    [Fact]
    public void Command_OfEveryPage_NamesWhatIsThere()
    {
        string[] wrong = [.. ShellLine.All().Select(static line => (line, Fault: FaultOf(line))).Where(static pair => pair.Fault is not null).Select(static pair => $"{pair.line}\n    {pair.Fault}")];

        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(PowerShellBlocks))]
    public void PowerShell_NamesAScriptAndItsParameters(string place)
    {
        string[] words = MarkdownBlock.At(place).Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        int at = Array.FindIndex(words, static word => word.EndsWith(".ps1", StringComparison.Ordinal));
        string script = File.ReadAllText(RepoRoot.Combine(words[at].TrimStart('.', '\\').Replace('\\', '/')));

        Assert.All(words[(at + 1)..].Where(static word => word.StartsWith('-')), word => Assert.Matches($@"\] \${word[1..]}\b", script));
    }

    private static string? FaultOf(ShellLine line)
    {
        if (line.Words.FirstOrDefault(word => Folders.Contains(word.Split('/')[0]) && word.Contains('/', StringComparison.Ordinal) && !word.EndsWith("/.env", StringComparison.Ordinal) && !Path.Exists(RepoRoot.Combine(word))) is { } path)
        {
            return $"{path} is not in the repository";
        }

        return line.Program switch
        {
            "dotnet" => DotnetFault(line),
            "npm" => NpmFault(line),
            "izisales" => null,
            "curl" => CurlFault(line),
            "izisales-pos" or "publicado/SamplePos" => VerbFault("samples/SamplePos", line.Words.Skip(1)),
            _ when Others.Contains(line.Program) || Folders.Contains(line.Program.Split('/')[0]) => null,
            _ => $"{line.Program} is neither ours nor one of ShellBlockTests.Others",
        };
    }

    private static string? DotnetFault(ShellLine line) => line.Words.Skip(1).ToArray() switch
    {
        ["run" or "test" or "build" or "publish" or "pack" or "restore" or "list", ..] => ProjectFault(line),
        ["add", "package", var name, ..] => ThirdParties.Contains(name) ? null : PackageFault(name),
        ["new", "install" or "uninstall", var templates, ..] => PackageFault(templates),
        ["tool", "install", "--global", var tool, ..] => PackageFault(tool),
        ["new", "console" or "web", ..] or ["nuget", "add", "source", ..] or ["new"] or ["tool", "install"] => null,
        ["new", var template, ..] => RepoRoot.SourceFiles("templates/content", "template.json").Any(path => File.ReadAllText(path).Contains($"\"shortName\": \"{template}\"", StringComparison.Ordinal)) ? null : $"{template} is no template",
        _ => "no test knows this verb of dotnet",
    };

    private static string? ProjectFault(ShellLine line)
    {
        string? project = line.After("--project") ?? line.Words.Skip(2).FirstOrDefault(static word => !word.StartsWith('-') && Folders.Contains(word.Split('/')[0]));
        if (line.Words.Skip(2).FirstOrDefault(static word => word.EndsWith(".sln", StringComparison.Ordinal) || word.EndsWith(".slnf", StringComparison.Ordinal)) is { } solution)
        {
            return File.Exists(RepoRoot.Combine(solution)) ? null : $"{solution} is not in the repository";
        }

        if (project is null)
        {
            return null; // the project of the folder one stands in
        }

        return Directory.EnumerateFiles(RepoRoot.Combine(project), "*.csproj").Any()
            ? project == "src/IziSales.Cli" ? null : VerbFault(project, line.Words.SkipWhile(static word => word != "--").Skip(1))
            : $"{project} is no project";
    }

    /// <summary>The words that a program of ours is given, until one that stands for something of the reader's.</summary>
    private static string? VerbFault(string project, IEnumerable<string> words)
    {
        string sources = string.Concat(RepoRoot.SourceFiles(project, "*.cs").Select(File.ReadAllText));
        return words.TakeWhile(static word => Verb().IsMatch(word)).FirstOrDefault(word => !sources.Contains($"\"{word}\"", StringComparison.Ordinal)) is { } unknown ? $"{project} does not know «{unknown}»" : null;
    }

    private static string? PackageFault(string name) =>
        Directory.Exists(RepoRoot.Combine($"src/{name}")) || File.Exists(RepoRoot.Combine($"templates/{name}.csproj")) ? null : $"{name} is no package of ours";

    private static string? NpmFault(ShellLine line)
    {
        if (line.Words is ["npm", "ci"])
        {
            return null; // named in a sentence
        }

        string? folder = line.After("--prefix");
        if (folder is null || !File.Exists(RepoRoot.Combine($"{folder}/package.json")))
        {
            return $"there is no {folder}/package.json";
        }

        string? script = line.Words[1] == "run" ? line.Words[2] : null;
        return script is null || JsonDocument.Parse(File.ReadAllText(RepoRoot.Combine($"{folder}/package.json"))).RootElement.GetProperty("scripts").TryGetProperty(script, out _) ? null : $"{folder} has no script {script}";
    }

    /// <summary>The guide of the till's API is run whole by ApiGuideTests; the others call what the program beside them maps.</summary>
    private static string? CurlFault(ShellLine line)
    {
        if (line.Page == "docs/api.md")
        {
            return null;
        }

        string program = line.Page == "docs/plantillas.md" ? "templates/content/izisales-api" : Path.GetDirectoryName(line.Page)!;
        string beside = string.Concat(new MarkdownPage(line.Page).Blocks("csharp").Select(static block => block.Text).Concat(RepoRoot.SourceFiles(program, "*.cs").Select(File.ReadAllText)));
        string? route = line.Words.Select(static word => Address().Match(word)).FirstOrDefault(static match => match.Success)?.Groups["route"].Value;
        return route is not null && beside.Contains($"\"{route}", StringComparison.Ordinal) ? null : $"nothing maps {route}";
    }

    [GeneratedRegex("^[a-z]+$")]
    private static partial Regex Verb();

    [GeneratedRegex(@"^http://127\.0\.0\.1:\d+(?<route>/\w+)")]
    private static partial Regex Address();
}
