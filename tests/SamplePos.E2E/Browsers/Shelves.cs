namespace SamplePos.E2E.Browsers;

/// <summary>The browser that looks after goods, people and the program.</summary>
[CollectionDefinition(Name)]
public sealed class Shelves : ICollectionFixture<Shop>
{
    public const string Name = "Browser: shelves";
}
