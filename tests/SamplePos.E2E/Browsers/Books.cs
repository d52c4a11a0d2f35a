namespace SamplePos.E2E.Browsers;

/// <summary>The browser in which the shop's figures are read and set right.</summary>
[CollectionDefinition(Name)]
public sealed class Books : ICollectionFixture<Shop>
{
    public const string Name = "Browser: books";
}
