using SamplePos.E2E.Hostile;

namespace SamplePos.E2E;

/// <summary>The role matrix: every route that the router knows, as each role and as a stranger.</summary>
public sealed class RouteTests(RunningShop shop) : IClassFixture<RunningShop>
{
    [Fact]
    public async Task Routes_OfTheRouter_AreExactlyThoseOfTheTable()
    {
        SortedSet<string> routes = new((await RouteMap.DiscoverAsync()).Select(static target => target.Route), StringComparer.Ordinal);

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
}
