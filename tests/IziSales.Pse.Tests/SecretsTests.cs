using System.Collections.Concurrent;
using IziSales.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IziSales.Pse.Tests;

/// <summary>The token goes to the PSE and nowhere else.</summary>
public sealed class SecretsTests
{
    [Fact]
    public async Task SendAsync_EverythingLogged_ShowsNeitherTokenNorDocument()
    {
        await using ScriptedServer server = new();
        server.Then(200, Banco.Aceptado(Banco.Cdr(0))).Then(401, "{}");
        using Recorder recorder = new();
        ServiceCollection services = new();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(recorder));
        services.AddSingleton<TimeProvider>(new ManualTimeProvider());
        services.AddIziSalesPse(options =>
        {
            options.BaseAddress = server.BaseAddress;
            options.Token = Banco.Token;
        });
        await using ServiceProvider provider = services.BuildServiceProvider();
        IPseClient client = provider.GetRequiredService<IPseClient>();

        await client.SendAsync(Banco.Envio);
        await Assert.ThrowsAsync<PseException>(() => client.QueryAsync(Banco.Id));

        Assert.Contains(recorder.Lines, static line => line.Contains("/v1/invoice/send", StringComparison.Ordinal));
        Assert.DoesNotContain(recorder.Lines, static line => line.Contains(Banco.Token, StringComparison.Ordinal));
        Assert.DoesNotContain(recorder.Lines, static line => line.Contains(Convert.ToBase64String(Banco.Envio.Xml.Span[..60]), StringComparison.Ordinal));
    }

    private sealed class Recorder : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _lines.Enqueue(state.ToString()!);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
