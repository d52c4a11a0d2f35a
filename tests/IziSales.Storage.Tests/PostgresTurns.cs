namespace IziSales.Storage.Tests;

/// <summary>Tests that share one server take turns: eight processes of eight threads leave few of the hundred connections that a server gives by default.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTurns
{
    public const string Name = "PostgreSQL";
}
