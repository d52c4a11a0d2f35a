namespace SamplePos.E2E;

/// <summary>A running shop with one person of each kind, for tests that need no browser.</summary>
public sealed class RunningShop : IAsyncLifetime
{
    public PosApp App { get; private set; } = null!;

    public ApiClient Anonymous { get; private set; } = null!;

    public ApiClient Viewer { get; private set; } = null!;

    public ApiClient Admin { get; private set; } = null!;

    public ApiClient Seller { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        App = await PosApp.StartAsync();
        await App.AddPersonAsync("maria", "vendedor");
        await App.AddPersonAsync("conta", "lector");
        Anonymous = new(App);
        Admin = await ApiClient.EnterAsync(App);
        Viewer = await ApiClient.EnterAsync(App, "conta", PosApp.SellerPassword);
        Seller = await ApiClient.EnterAsync(App, "maria", PosApp.SellerPassword);
    }

    public async Task DisposeAsync()
    {
        Anonymous.Dispose();
        Admin.Dispose();
        Viewer.Dispose();
        Seller.Dispose();
        await App.DisposeAsync();
    }
}
