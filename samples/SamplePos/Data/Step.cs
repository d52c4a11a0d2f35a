using System.Data.Common;

namespace SamplePos.Data;

/// <summary>One change of the shop's tables, known by its name for ever.</summary>
/// <param name="Name">What is written down once it has run; never changed afterwards.</param>
/// <param name="Sql">The change, in the words of a database.</param>
public sealed record Step(string Name, Func<Dialect, string> Sql)
{
    /// <summary>What no SQL can say, right after it and in the same transaction; by default nothing.</summary>
    public Func<DbTransaction, DateTimeOffset, Task>? Then { get; init; }
}
