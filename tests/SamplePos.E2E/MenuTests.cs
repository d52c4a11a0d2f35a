using System.Security.Claims;
using IziSales.Testing;
using SamplePos.Identity;
using SamplePos.Presentation;

namespace SamplePos.E2E;

/// <summary>The menu: every place once, and nobody sees a door that is closed to him.</summary>
public sealed class MenuTests
{
    private static readonly string[] Sprite = File.ReadAllLines(RepoRoot.Combine("samples/SamplePos/Assets/copy.mjs"));

    private static IEnumerable<MenuEntry> Everything => [.. MenuEntry.Principal, .. MenuEntry.Grupos.SelectMany(static group => group.Entradas), MenuEntry.Cuenta];

    [Fact]
    public void Entries_AreNamedOnceEach_AndTheirIconsAreCopied()
    {
        Assert.Equal(Everything.Count(), Everything.Select(static entry => entry.Seccion).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Everything.Count(), Everything.Select(static entry => entry.Href).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Everything, static entry => Assert.Contains(Sprite, line => line.Contains($"'{entry.Icono}'", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Roles.Admin)]
    [InlineData(Roles.Seller)]
    [InlineData(Roles.Viewer)]
    public void Entries_ByRole_LeadOnlyWhereTheRoleMayGo(string role)
    {
        ClaimsPrincipal person = new(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test"));
        char letter = role == Roles.Admin ? 'a' : role == Roles.Seller ? 'v' : 'l';

        string[] seen = [.. Everything.Where(entry => entry.IsFor(person)).Select(static entry => $"GET {entry.Href}")];

        Assert.Equal(RouteTable.Who.Where(route => Everything.Any(entry => $"GET {entry.Href}" == route.Key) && route.Value.Contains(letter)).Select(static route => route.Key).Order(), seen.Order());
    }
}
