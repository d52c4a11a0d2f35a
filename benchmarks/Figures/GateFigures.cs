namespace IziSales.Benchmarks.Figures;

/// <summary>Every gate of a run, by topic.</summary>
/// <param name="Clock">What the gates count.</param>
/// <param name="RawRsa">Microseconds of one bare RSA-2048 signature in the same run.</param>
/// <param name="Topics">In the order in which they were measured.</param>
internal sealed record GateFigures(string Clock, double RawRsa, IReadOnlyList<GateTopic> Topics)
{
    public IEnumerable<Promise> Promises => Topics.SelectMany(static topic => topic.Promises);

    public IReadOnlyList<Promise> Of(string topic) => Topics.Single(each => each.Name == topic).Promises;
}
