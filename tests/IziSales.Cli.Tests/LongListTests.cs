using System.Text;
using System.Text.Json.Nodes;
using IziSales.Cli.Output;

namespace IziSales.Cli.Tests;

/// <summary>Lists are taken from the file one document at a time.</summary>
public sealed class LongListTests : IDisposable
{
    private const int Count = 300;

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("", "")]
    [InlineData("\uFEFF", "")]
    [InlineData("// lista del día\n", " /* fin */ \n")]
    public async Task Issue_ListLongerThanAnyBuffer_IssuesEveryDocument(string before, string after)
    {
        CliResult result = await _cli.IssueAsync(before + List() + after, "--artifacts", "xml");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => $"$[{i}]"), result.Objects.Select(one => (string)one["documento"]!));
        Assert.Equal(Enumerable.Range(1, Count).Select(i => $"10412365785-03-B001-{i}"), result.Objects.Select(one => (string)one["nombre"]!));
        Assert.Equal(Count, _cli.Files().Length);
    }

    [Fact]
    public async Task Issue_ListThroughAPipe_IsTheSame()
    {
        _cli.Input = Encoding.UTF8.GetBytes(List());

        CliResult result = await _cli.RunAsync("issue", "-", "--out", _cli.PathOf("salida"), "--no-sign", "--artifacts", "xml", "--json");

        Assert.Equal((0, Count), (result.ExitCode, result.Objects.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("]]")]
    [InlineData(",]")]
    [InlineData(" {}")]
    public async Task Issue_ListBrokenAtItsEnd_WritesNothing(string end)
    {
        CliResult result = await _cli.IssueAsync(List().TrimEnd(']') + end);

        Assert.Equal((1, 0), (result.ExitCode, _cli.Files().Length));
        Assert.Equal([("IZI-JSON-001", "$")], result.Issues);
    }

    [Fact]
    public async Task Issue_TextLongerThanTheWindow_IsReadWhole()
    {
        string text = new('x', 200_000);

        CliResult result = await _cli.IssueAsync($"[{Documento.With("observaciones", $"[\"{text}\"]")}, 7]", "--force", "--artifacts", "xml");

        Assert.Contains(text, await File.ReadAllTextAsync((string)result.Objects[0]["archivo"]!), StringComparison.Ordinal);
        Assert.Equal("$[1]", (string)result.Objects[1]["documento"]!);
    }

    [Fact]
    public async Task Issue_DurableList_WritesTheSameFiles()
    {
        JsonArray list = [Documento.Simple(), Documento.Factura()];

        CliResult quick = await _cli.IssueAsync(list.ToJsonString());
        CliResult durable = await _cli.IssueAsync(list.ToJsonString(), "--durable");

        Assert.Equal(quick.Objects.Select(one => (string)one["hash"]!), durable.Objects.Select(one => (string)one["hash"]!));
        Assert.DoesNotContain(_cli.Files(), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AtomicFile_WhenTheNameCannotBeTaken_LeavesNothingBehind(bool durable)
    {
        FileSafety safety = durable ? FileSafety.PowerCut : FileSafety.Process;
        Directory.CreateDirectory(_cli.PathOf("salida/ocupado/adentro"));

        await Assert.ThrowsAnyAsync<Exception>(() => AtomicFile.WriteAsync(_cli.PathOf("salida/ocupado"), new byte[] { 1 }, safety, default));

        Assert.Empty(_cli.Files());
    }

    private static string List() =>
        $"[{string.Join(",\n  ", Enumerable.Range(1, Count).Select(i => Documento.Set(Documento.Set(Documento.Simple(), "numero", i.ToString()), "lineas[0].descripcion", $"\"{new string('ñ', 40 + (i % 97))}\"").ToJsonString()))}]";
}
