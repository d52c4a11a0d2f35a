using IziSales.Testing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using SamplePos.Hosting;

namespace SamplePos.E2E;

/// <summary>The program as a guest in the tests' own process: everything that <see cref="PosProcess"/> runs but its console, without waking up a runtime for each shop.</summary>
internal sealed class PosGuest : PosApp
{
    private readonly PosProgram _program;

    private PosGuest(PosProgram program, string folder, string? password)
        : base(folder, new Uri(program.App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), program.Sandbox, password ?? "") =>
        _program = program;

    /// <summary>Opens as Program.cs does.</summary>
    public static Task<PosApp> OpenAsync(string folder, string[] settings) => Task.Run<PosApp>(async () => // what goes on in the shop has nothing to wait for in the test
    {
        PosProgram program = await PosProgram.BuildAsync(Arguments(folder, settings), RepoRoot.Combine("samples/SamplePos"));
        string? password = await Startup.PrepareAsync(program.App.Services, CancellationToken.None);
        await Startup.OpenAsync(program.App);
        return new PosGuest(program, folder, password);
    });

    protected override async Task CloseAsync()
    {
        await _program.App.StopAsync();
        await _program.DisposeAsync();
    }
}
