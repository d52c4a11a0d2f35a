using IziSales.Ubl;

namespace IziSales.Pse.Tests.Padron;

/// <summary>A sale never waits long, and nobody is asked twice for what is known.</summary>
public sealed class PatienceTests
{
    private const string Rosa = """{"nombres":"ROSA","apellidoPaterno":"HUAMAN","apellidoMaterno":"QUISPE"}""";

    [Fact]
    public async Task FindAsync_ProviderSilent_PassesOnAfterItsTimeAndEndsAtTheDeadline()
    {
        await using MesaPadron mesa = MesaPadron.WithTwo();
        mesa.Server.ThenSilence();
        mesa.Second.ThenSilence();

        Task<PadronResult> finding = mesa.Client.FindAsync(MesaPadron.Rosa);
        await mesa.Server.RequestArrivedAsync();
        mesa.Time.Advance(TimeSpan.FromSeconds(2));
        await mesa.Second.RequestArrivedAsync();
        mesa.Time.Advance(TimeSpan.FromSeconds(2));
        PadronResult result = await finding;

        Assert.Equal(PadronStatus.Unavailable, result.Status);
        Assert.Contains("a tiempo", result.Mensaje, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_SourceDeafToItsToken_EndsAtTheDeadline()
    {
        TaskCompletionSource<PadronResult> never = new();
        await using MesaPadron mesa = new(static (_, _) => { }, new FixedSource(_ => never.Task));

        Task<PadronResult> finding = mesa.Client.FindAsync(MesaPadron.Tienda);
        mesa.Time.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(PadronStatus.Unavailable, (await finding).Status);
    }

    [Fact]
    public async Task FindAsync_Cancelled_IsNotSwallowed()
    {
        await using MesaPadron mesa = MesaPadron.WithOne();
        mesa.Server.ThenSilence();
        using CancellationTokenSource source = new();

        Task<PadronResult> finding = mesa.Client.FindAsync(MesaPadron.Rosa, source.Token);
        await mesa.Server.RequestArrivedAsync();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => finding);
    }

    [Fact]
    public async Task FindAsync_Again_IsRememberedForADay()
    {
        await using MesaPadron mesa = MesaPadron.WithOne();
        mesa.Server.Then(200, Rosa).Then(200, Rosa);

        await mesa.Client.FindAsync(MesaPadron.Rosa);
        mesa.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.True((await mesa.Client.FindAsync(MesaPadron.Rosa)).IsFound);
        Assert.Single(mesa.Server.Requests);

        mesa.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await mesa.Client.FindAsync(MesaPadron.Rosa)).IsFound);
        Assert.Equal(2, mesa.Server.Requests.Count);
    }

    [Fact]
    public async Task FindAsync_NotFoundAgain_IsRememberedForMinutes()
    {
        await using MesaPadron mesa = MesaPadron.WithOne();
        mesa.Server.Then(404, "{}").Then(200, Rosa);

        await mesa.Client.FindAsync(MesaPadron.Rosa);
        mesa.Time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(PadronStatus.NotFound, (await mesa.Client.FindAsync(MesaPadron.Rosa)).Status);
        mesa.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.True((await mesa.Client.FindAsync(MesaPadron.Rosa)).IsFound);
    }

    [Fact]
    public async Task FindAsync_Unavailable_IsNotRemembered()
    {
        await using MesaPadron mesa = MesaPadron.WithOne();
        mesa.Server.Then(500, "").Then(200, Rosa);

        Assert.Equal(PadronStatus.Unavailable, (await mesa.Client.FindAsync(MesaPadron.Rosa)).Status);
        Assert.True((await mesa.Client.FindAsync(MesaPadron.Rosa)).IsFound);
    }

    [Fact]
    public async Task FindAsync_MemoryFull_ForgetsWhatNobodyAskedForLongest()
    {
        FixedSource copy = new(static documento => PadronResult.Found(new PadronFicha(documento, "X", "copia")));
        await using MesaPadron mesa = new(static (options, _) => options.Capacity = 2, copy);
        Ruc[] rucs = [Ruc.Parse("20100066603"), Ruc.Parse("20600695771"), Ruc.Parse("20131370645")];

        foreach (int i in new[] { 0, 1, 0, 2, 0, 1 })
        {
            await mesa.Client.FindAsync(rucs[i]);
        }

        Assert.Equal(4, copy.Asked);
    }

    [Theory]
    [InlineData(429, "Retry-After: 120\r\n", 120)]
    [InlineData(401, "", 30)]
    public async Task FindAsync_TurnedAway_LeavesTheProviderAloneForAWhile(int status, string header, int seconds)
    {
        await using MesaPadron mesa = MesaPadron.WithOne();
        mesa.Server.Then(status, "{}", extraHeaders: header).Then(200, Rosa);

        await mesa.Client.FindAsync(MesaPadron.Rosa);
        mesa.Time.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.Equal(PadronStatus.Unavailable, (await mesa.Client.FindAsync(MesaPadron.Rosa)).Status);
        Assert.Single(mesa.Server.Requests);

        mesa.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await mesa.Client.FindAsync(MesaPadron.Rosa)).IsFound);
    }

    [Fact]
    public async Task FindAsync_ProviderBrokenAgainAndAgain_IsPassedOverAtOnce()
    {
        await using MesaPadron mesa = MesaPadron.WithOne();
        mesa.Server.Then(500, "").Then(500, "").Then(500, "").Then(200, Rosa);
        for (int i = 0; i < 3; i++)
        {
            await mesa.Client.FindAsync(MesaPadron.Rosa);
        }

        Assert.Contains("pausa", (await mesa.Client.FindAsync(MesaPadron.Rosa)).Mensaje, StringComparison.Ordinal);
        Assert.Equal(3, mesa.Server.Requests.Count);

        mesa.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.True((await mesa.Client.FindAsync(MesaPadron.Rosa)).IsFound);
    }

    [Fact]
    public async Task FindAsync_EndlessAnswer_IsCutOff()
    {
        await using MesaPadron mesa = MesaPadron.WithOne();
        mesa.Server.Then(200, Rosa[..^1] + ",\"relleno\":\"" + new string('x', 1_000_000) + "\"}");

        Assert.Equal(PadronStatus.Unavailable, (await mesa.Client.FindAsync(MesaPadron.Rosa)).Status);
    }
}
