using SamplePos.E2E.Hostile;
using SamplePos.E2E.Vender;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("SamplePos.E2E.LongestFirst", "SamplePos.E2E")]

namespace SamplePos.E2E;

/// <summary>Begins with the tests that take longest, so that none of them runs on alone when the others are done. No test needs it.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly Type[] Long = [typeof(HostileTests), typeof(KillTests)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(static tests => tests.CollectionDefinition is not null || Long.Any(one => tests.DisplayName.EndsWith(one.FullName!, StringComparison.Ordinal)));
}
