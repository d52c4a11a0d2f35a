namespace SamplePos.E2E;

/// <summary>The tests that share one shop run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class OneShop : ICollectionFixture<Shop>
{
    public const string Name = "Shop";
}
