namespace IziSales.Docs.Tests;

/// <summary>Samples run as programs do: in the current folder, to the console. Only one may do so at a time.</summary>
[CollectionDefinition(Name)]
public sealed class WholeProcess
{
    public const string Name = "The whole process";
}
