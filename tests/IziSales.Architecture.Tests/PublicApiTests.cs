using System.Text;
using IziSales.Testing;

namespace IziSales.Architecture.Tests;

/// <summary>Public is a promise: what a package shows is written in its PublicAPI.txt and reviewed like code.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [MemberData(nameof(Packages.Public), MemberType = typeof(Packages))]
    public void PublicSurface_OfThePackage_IsTheReviewedOne(string package)
    {
        string surface = PublicSurface.Describe(Packages.Load(package));

        Golden.MatchFile(RepoRoot.Combine($"{Packages.Folder(package)}/PublicAPI.txt"), Encoding.UTF8.GetBytes(surface));
    }
}
