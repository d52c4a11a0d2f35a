namespace IziSales.Packages.Tests;

/// <summary>Packing is done once for all tests that look at packages.</summary>
[CollectionDefinition(Name)]
public sealed class OneFeed : ICollectionFixture<LocalFeed>
{
    public const string Name = "A feed in a folder";
}
