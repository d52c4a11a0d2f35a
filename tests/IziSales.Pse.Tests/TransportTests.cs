using System.Diagnostics;
using System.Net.Http.Headers;
using IziSales.Pse.Http;
using IziSales.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IziSales.Pse.Tests;

/// <summary>What all channels share: turns at one host, bodies that can be taken back, tokens that are fetched once.</summary>
public sealed class TransportTests
{
    [Fact]
    public async Task SendAsync_TwoChannelsAtOneHost_ShareItsTurns()
    {
        await using ScriptedServer server = new();
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(new ManualTimeProvider());
        services.AddIziSalesPse(channels => channels.AddGeneric("uno", At(server)).AddGeneric("dos", At(server)));
        await using ServiceProvider provider = services.BuildServiceProvider();
        const int Calls = 12;
        for (int i = 0; i < Calls; i++)
        {
            server.ThenHeld(WireAnswer.Empty(500));
        }

        Task[] sendings = [.. Enumerable.Range(0, Calls).Select(i => provider.GetRequiredKeyedService<IPseClient>(i % 2 == 0 ? "uno" : "dos").SendAsync(Banco.Envio))];
        for (int i = 0; i < Calls; i++)
        {
            await server.RequestArrivedAsync();
            if (i >= 1)
            {
                server.ReleaseOne();
            }
        }

        server.ReleaseOne();
        await Task.WhenAll(sendings);

        Assert.Equal(2, server.MostAtOnce);
    }

    [Fact]
    public async Task Activity_OfAnExchange_NamesTheHostAndNeverThePath()
    {
        List<Activity> seen = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (seen)
                {
                    seen.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using Banco banco = new(static options => options.BaseAddress = new Uri($"{options.BaseAddress}/ruta-secreta-41"));
        banco.Server.Then(200, Banco.Aceptado(Banco.Cdr(0)));

        await banco.Client.SendAsync(Banco.Envio);

        lock (seen)
        {
            Assert.Contains(seen, static activity => activity.OperationName == "pse.exchange" && (activity.GetTagItem("server.address") as string) == "127.0.0.1");
            Assert.DoesNotContain(seen.SelectMany(static activity => activity.TagObjects.Select(static tag => $"{tag.Value}").Append(activity.DisplayName)), static text => text.Contains("ruta-secreta-41", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task TryWithdraw_BeforeTheBodyBegan_KeepsItBackForEver()
    {
        using WatchedContent content = new("x"u8.ToArray(), new MediaTypeHeaderValue("text/plain"));

        Assert.True(content.TryWithdraw());
        Assert.True(content.TryWithdraw());
        await Assert.ThrowsAsync<HttpRequestException>(() => content.CopyToAsync(new MemoryStream()));
    }

    [Fact]
    public async Task TryWithdraw_AfterTheBodyBegan_ComesTooLate()
    {
        using WatchedContent content = new("x"u8.ToArray(), new MediaTypeHeaderValue("text/plain"));
        await content.CopyToAsync(new MemoryStream());

        Assert.False(content.TryWithdraw());
    }

    [Fact]
    public async Task GetAsync_ManyAtOnce_FetchOneToken()
    {
        int fetched = 0;
        TaskCompletionSource<AccessToken> answer = new();
        using TokenCache tokens = new(
            _ =>
            {
                Interlocked.Increment(ref fetched);
                return answer.Task;
            },
            new ManualTimeProvider());

        Task<string>[] waiting = [.. Enumerable.Range(0, 50).Select(_ => tokens.GetAsync(CancellationToken.None).AsTask())];
        answer.SetResult(new AccessToken("t-1", TimeSpan.FromHours(1)));

        Assert.All(await Task.WhenAll(waiting), static token => Assert.Equal("t-1", token));
        Assert.Equal(1, fetched);
    }

    [Fact]
    public async Task GetAsync_FirstWhoAsksGivesUp_OthersStillGetTheirs()
    {
        using CancellationTokenSource impatient = new();
        using TokenCache tokens = new(
            async cancellationToken =>
            {
                await Task.Delay(cancellationToken == impatient.Token ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken);
                return new AccessToken("t-2", TimeSpan.FromHours(1));
            },
            new ManualTimeProvider());

        Task<string> first = tokens.GetAsync(impatient.Token).AsTask();
        Task<string> second = tokens.GetAsync(CancellationToken.None).AsTask();
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("t-2", await second);
    }

    [Fact]
    public async Task TryForget_OldTokenOfOne_DoesNotTakeTheNewOneFromOthers()
    {
        ManualTimeProvider time = new();
        int fetched = 0;
        using TokenCache tokens = new(_ => Task.FromResult(new AccessToken($"t-{++fetched}", TimeSpan.FromHours(1))), time);
        string old = await tokens.GetAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromMinutes(10));

        Assert.True(tokens.TryForget(old));
        string renewed = await tokens.GetAsync(CancellationToken.None);
        Assert.True(tokens.TryForget(old)); // another call that was refused with the old one: it shall try the new one
        Assert.False(tokens.TryForget(renewed));

        Assert.Equal(("t-2", 2), (await tokens.GetAsync(CancellationToken.None), fetched));
    }

    private static Action<GenericPseOptions> At(ScriptedServer server) => options =>
    {
        options.BaseAddress = server.BaseAddress;
        options.MaxConcurrency = 2;
        options.BreakerThroughput = int.MaxValue;
    };
}
