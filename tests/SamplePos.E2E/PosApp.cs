using IziSales.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using SamplePos.Data;
using SamplePos.Identity;

namespace SamplePos.E2E;

/// <summary>An open shop: a data folder of its own, a free port, a make-believe SUNAT.</summary>
public abstract class PosApp : IAsyncDisposable
{
    public const string SellerPassword = "vendo-pan-1234";

    protected PosApp(string dataFolder, Uri address, Uri? sandbox, string password)
    {
        DataFolder = dataFolder;
        Address = address;
        Sandbox = sandbox;
        Password = password;
    }

    public string DataFolder { get; }

    public Uri Address { get; }

    public Uri? Sandbox { get; }

    /// <summary>The admin's, as it is told once; empty when the shop had one already.</summary>
    public string Password { get; }

    /// <summary>Opens one inside the tests' own process, where it is open in a moment. What is killed, or heard at the console, is a <see cref="PosProcess"/>.</summary>
    public static Task<PosApp> StartAsync(string? dataFolder = null, params string[] settings) => PosGuest.OpenAsync(dataFolder ?? NewFolder(), settings);

    public static string NewFolder() => TemporaryFolder.New("samplepos-");

    /// <summary>Adds a person straight to the database.</summary>
    public async Task AddPersonAsync(string name, string role)
    {
        using UserStore store = new(PosDatabase.InFile(Path.Combine(DataFolder, "samplepos.db")), new EphemeralDataProtectionProvider());
        PosUser person = new() { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, Role = role };
        person.PasswordHash = new PasswordHasher<PosUser>().HashPassword(person, SellerPassword);
        await store.CreateAsync(person, CancellationToken.None);
    }

    /// <summary>Closes it and puts its folder away.</summary>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(DataFolder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>What every shop of the tests is started with.</summary>
    protected static string[] Arguments(string folder, string[] settings) =>
        ["--urls", "http://127.0.0.1:0", $"--SamplePos:DataPath={folder}", "--SamplePos:SandboxUrl=http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false", .. settings];

    protected abstract Task CloseAsync();
}
