using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using IziSales.Testing;

namespace IziSales.Cli.Tests;

public sealed class SandboxTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Sandbox_Started_AnswersUntilItIsStopped()
    {
        using CancellationTokenSource stop = new();
        LineWriter error = new();
        CliHost host = new() { Input = Stream.Null, Output = Stream.Null, Error = error, Time = new ManualTimeProvider(), Variable = _ => null };

        Task<int> running = CliApp.RunAsync(["sandbox", "--port", "0"], host, stop.Token);
        string first = await error.Lines.ReadAsync();
        using HttpClient http = new();
        HttpResponseMessage page = await http.GetAsync(new Uri(first.Split(' ')[4].TrimEnd(':')));
        await stop.CancelAsync();

        Assert.Equal((HttpStatusCode.OK, 0), (page.StatusCode, await running));
        Assert.Contains("nada de esto llega a SUNAT", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sandbox_PortInUse_EndsWithThree()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();

        CliResult result = await _cli.RunAsync("sandbox", "--port", $"{((IPEndPoint)listener.LocalEndpoint).Port}");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("No se pudo abrir el puerto", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sandbox_StateInUse_EndsWithThreeAndSaysWhich()
    {
        string path = _cli.Write("registro.jsonl", "");
        using FileStream other = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        CliResult result = await _cli.RunAsync("sandbox", "--port", "0", "--state", path);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains(path, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sandbox_StateOfSomethingElse_EndsWithTwoAndIsLeftAlone()
    {
        string path = _cli.Write("notas.txt", "comprar arroz");

        CliResult result = await _cli.RunAsync("sandbox", "--port", "0", "--state", path);

        Assert.Equal((2, "comprar arroz"), (result.ExitCode, await File.ReadAllTextAsync(path)));
    }

    [Fact]
    public async Task Sandbox_FaultsThatAreNone_EndWithTwo() =>
        Assert.Equal(2, (await _cli.RunAsync("sandbox", "--port", "0", "--faults", _cli.Write("fallas.json", "{\"faults\":[{\"kind\":\"magia\"}]}"))).ExitCode);

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--port", "x")]
    [InlineData("--tls-port", "70000")]
    [InlineData("--faults", "no-existe.json")]
    [InlineData("--xsd", "no-existe")]
    public async Task Sandbox_WrongOptions_EndWithTwo(string option, string value) => Assert.Equal(2, (await _cli.RunAsync("sandbox", option, value)).ExitCode);

    /// <summary>Hands over each line as it is written.</summary>
    private sealed class LineWriter : StringWriter
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public ChannelReader<string> Lines => _lines.Reader;

        public override void WriteLine(string? value) => _lines.Writer.TryWrite(value ?? "");
    }
}
