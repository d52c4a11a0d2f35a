using IziSales.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SamplePos.Hosting;

namespace SamplePos.E2E;

/// <summary>The role matrix: every route that the router knows, as each role and as a stranger.</summary>
public sealed class RouteTests(RunningShop shop) : IClassFixture<RunningShop>
{
    [Fact]
    public async Task Routes_OfTheRouter_AreExactlyThoseOfTheTable()
    {
        SortedSet<string> routes = await DiscoverAsync();

        Assert.True(routes.IsSubsetOf(RouteTable.Who.Keys), "Give each of these a line in RouteTable: " + string.Join(", ", routes.Except(RouteTable.Who.Keys, StringComparer.Ordinal)));
        Assert.True(routes.IsSupersetOf(RouteTable.Who.Keys), "The router has none of these any more: " + string.Join(", ", RouteTable.Who.Keys.Except(routes, StringComparer.Ordinal)));
    }

    [Fact]
    public async Task EveryRoute_AsEachRole_LetsInExactlyThoseOfTheTable()
    {
        (char Letter, ApiClient Client)[] roles = [('o', shop.Anonymous), ('l', shop.Viewer), ('v', shop.Seller), ('a', shop.Admin)];
        List<string> faults = [];
        foreach ((string route, string who) in RouteTable.Who)
        {
            if (route.EndsWith(" /salir", StringComparison.Ordinal) && route.StartsWith("POST", StringComparison.Ordinal))
            {
                continue; // would end the sessions that this test uses; its page model asks for nobody in particular
            }

            foreach ((char letter, ApiClient client) in roles)
            {
                bool entered = await client.IsLetInAsync(route);
                if (entered != who.Contains(letter))
                {
                    faults.Add($"{route}: {letter} {(entered ? "gets in" : "is kept out")}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static async Task<SortedSet<string>> DiscoverAsync()
    {
        string folder = PosApp.NewFolder();
        SortedSet<string> found = new(StringComparer.Ordinal);
        await using (PosProgram program = await PosProgram.BuildAsync([$"--SamplePos:DataPath={folder}", "--SamplePos:SandboxUrl=http://127.0.0.1:0", "--urls=http://127.0.0.1:0"], RepoRoot.Combine("samples/SamplePos")))
        {
            PageLoader loader = program.App.Services.GetRequiredService<PageLoader>();
            foreach (RouteEndpoint endpoint in ((IEndpointRouteBuilder)program.App).DataSources.SelectMany(static source => source.Endpoints).OfType<RouteEndpoint>())
            {
                string path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
                if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
                {
                    found.UnionWith((endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(method => $"{method} {path}"));
                    continue;
                }

                CompiledPageActionDescriptor compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
                found.Add($"GET {path}");
                found.UnionWith(compiled.HandlerMethods.Where(static handler => handler.HttpMethod != "Get").Select(handler => $"{handler.HttpMethod.ToUpperInvariant()} {path}{(handler.Name is null ? "" : $"?handler={handler.Name}")}"));
            }
        }

        Directory.Delete(folder, recursive: true);
        return found;
    }
}
