namespace SamplePos.E2E.Browsers;

/// <summary>The browser beside a web shop, and before the shop of the pictures.</summary>
[CollectionDefinition(Name)]
public sealed class Web : ICollectionFixture<Shop>
{
    public const string Name = "Browser: web";
}
