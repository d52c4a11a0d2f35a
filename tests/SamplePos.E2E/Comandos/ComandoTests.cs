using SamplePos.Comandos;

namespace SamplePos.E2E.Comandos;

/// <summary>What the program does besides selling, told by its first argument.</summary>
public sealed class ComandoTests(RunningShop shop) : IClassFixture<RunningShop>
{
    [Fact]
    public async Task Salud_OfAnOpenTill_IsWell() => Assert.Equal(0, await RunAsync("salud", shop.App.Address.ToString()));

    [Theory]
    [InlineData(1, "http://127.0.0.1:1")]
    [InlineData(2, "mi caja")]
    public async Task Salud_OfNobody_SaysSo(int code, string address) => Assert.Equal(code, await RunAsync("salud", address));

    [Fact]
    public async Task Find_AWordThatIsNoCommand_IsWrongUse() => Assert.Equal(2, await RunAsync("vende"));

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://127.0.0.1:5085")]
    [InlineData("SamplePos:Serie=B002")]
    public void Find_SettingsOnly_OpenTheTill(params string[] args) => Assert.Null(Comando.Find(args));

    private static Task<int> RunAsync(params string[] args) => Comando.Find(args)!.RunAsync(args[1..]);
}
