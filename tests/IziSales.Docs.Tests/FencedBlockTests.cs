using System.Text;
using System.Text.Json;
using IziSales.Printing;
using IziSales.Pse;
using IziSales.Sandbox;
using IziSales.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IziSales.Docs.Tests;

/// <summary>Whatever a page shows between fences is read by a test; what none can read says so behind its fence, and why is told here.</summary>
public sealed class FencedBlockTests
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["csharp"] = "compiled by SampleTests",
        ["sh"] = "read by ShellBlockTests and, where it is ours, by DocumentedCommandsTests",
        ["powershell"] = "read by ShellBlockTests",
        ["json"] = "parsed here, and read by whoever it is written for",
        ["jsonc"] = "the same, with comments",
        ["yaml"] = "stands in examples/ci, which is parsed",
        ["text"] = "the output of a package's first program, printed by PackageReadmeTests",
        ["text forma"] = "the form of a command, compared by DocumentedCommandsTests",
        ["text salida"] = "not read: what a program printed on the machine that the page names; another machine prints other figures",
        ["text hecho"] = "made by a program of the tests, compared by MadeBlock",
        ["xml hecho"] = "the same",
        ["text dibujo"] = "not read: a drawing made of letters",
    };

    // What JSON is written for, known by a member that nothing else has.
    private static readonly Dictionary<string, string> Readers = new(StringComparer.Ordinal)
    {
        ["canales"] = "DocumentedCommandsTests",
        ["emisor"] = "DocumentedCommandsTests",
        ["digest"] = "ContractTests of the command line",
        ["Canales"] = nameof(Channels_OfAConfiguration_AreMade),
        ["faults"] = nameof(Faults_OfTheSandbox_AreTaken),
        ["impresoras"] = nameof(Printers_OfAFile_AreRead),
    };

    private static readonly MarkdownBlock[] All = [.. MarkdownPage.All().SelectMany(static page => page.Blocks())];

    public static TheoryData<string> Json => Of(static block => block.Kind is "json" or "jsonc");

    public static TheoryData<string> Yaml => Of(static block => block.Kind == "yaml");

    [Fact]
    public void Block_OfEveryPage_IsOfAKindThatIsRead()
    {
        string[] unread = [.. All.Where(static block => !Kinds.ContainsKey(block.Kind)).Select(static block => $"{block} «{block.Kind}»")];

        Assert.True(unread.Length == 0, $"Give each a kind of FencedBlockTests.Kinds, or a new kind its test: {string.Join(", ", unread)}");
    }

    [Fact]
    public void Block_OfOutput_StandsWhereItsProgramIsRun()
    {
        string[] elsewhere = [.. All.Where(static block => block.Kind == "text" && !block.Page.StartsWith("src/", StringComparison.Ordinal)).Select(static block => block.ToString())];

        Assert.True(elsewhere.Length == 0, $"Nobody runs the program of {string.Join(", ", elsewhere)}: say «text salida», «text dibujo» or «text forma».");
    }

    [Theory]
    [MemberData(nameof(Json))]
    public void Json_Parses_AndHasAReader(string place)
    {
        MarkdownBlock block = MarkdownBlock.At(place);

        using JsonDocument json = JsonDocument.Parse(block.Text, new() { CommentHandling = block.Kind == "jsonc" ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow });

        Assert.True(block.Page == "docs/api.md" || json.RootElement.EnumerateObject().Any(static member => Readers.ContainsKey(member.Name)), $"{place} is written for nobody in FencedBlockTests.Readers.");
    }

    [Theory]
    [MemberData(nameof(Yaml))]
    public void Yaml_StandsInAnExample(string place)
    {
        string[] shown = [.. MarkdownBlock.At(place).Text.Split('\n').Select(static line => line.Trim())];

        Assert.Contains(RepoRoot.SourceFiles("examples/ci", "*.yml"), path => HasInOrder([.. File.ReadLines(path).Select(static line => line.Trim())], shown));
    }

    [SkippableTheory]
    [InlineData("examples/ci/github-actions.yml")]
    [InlineData("examples/ci/gitlab-ci.yml")]
    public async Task Example_IsYaml(string path)
    {
        ToolResult result = await Tools.Python.RunAsync("-c", "import sys, yaml; yaml.safe_load(open(sys.argv[1], encoding='utf-8'))", RepoRoot.Combine(path));

        Assert.True(result.ExitCode == 0, result.Error);
    }

    [Fact]
    public async Task Channels_OfAConfiguration_AreMade()
    {
        MarkdownBlock block = Assert.Single(Written("Canales"));
        IConfiguration configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(block.Text))).AddInMemoryCollection([new("Canales:sunat:ClaveSol", "secreta")]).Build();
        await using ServiceProvider services = new ServiceCollection().AddLogging().AddIziSalesPse(channels => channels.AddSection(configuration.GetSection("Canales"))).BuildServiceProvider();

        Assert.All(configuration.GetSection("Canales").GetChildren(), channel => Assert.NotNull(services.GetRequiredKeyedService<IPseClient>(channel.Key)));
    }

    [Fact]
    public async Task Faults_OfTheSandbox_AreTaken()
    {
        MarkdownBlock block = Assert.Single(Written("faults"));
        await using SunatSandboxServer server = await SunatSandboxServer.StartAsync(port: 0);

        server.Sandbox.Faults.Load(block.Text);

        Assert.NotEmpty(server.Sandbox.Faults.Pending);
    }

    [Fact]
    public async Task Printers_OfAFile_AreRead()
    {
        MarkdownBlock block = Assert.Single(Written("impresoras"));
        using TemporaryFile file = new(Encoding.UTF8.GetBytes(block.Text), ".json");

        Assert.NotEmpty(await PrinterSettingsFile.ReadAsync(file.Path));
    }

    private static IEnumerable<MarkdownBlock> Written(string member) =>
        All.Where(block => block.Kind == "json" && block.Page != "docs/api.md" && JsonDocument.Parse(block.Text).RootElement.TryGetProperty(member, out _));

    /// <summary>A page may leave lines out, such as <c>when: always</c>, but neither change nor turn them round.</summary>
    private static bool HasInOrder(IEnumerable<string> file, string[] shown)
    {
        int next = 0;
        foreach (string line in file)
        {
            next += next < shown.Length && line == shown[next] ? 1 : 0;
        }

        return next == shown.Length;
    }

    private static TheoryData<string> Of(Func<MarkdownBlock, bool> isWanted) => [.. All.Where(isWanted).Select(static block => block.ToString())];
}
