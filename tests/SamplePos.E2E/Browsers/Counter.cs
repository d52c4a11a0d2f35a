namespace SamplePos.E2E.Browsers;

/// <summary>The browser that sells: its tests share one shop and run one after another, beside those of the other browsers.</summary>
[CollectionDefinition(Name)]
public sealed class Counter : ICollectionFixture<Shop>
{
    public const string Name = "Browser: counter";
}
