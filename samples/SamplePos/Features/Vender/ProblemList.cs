using System.Collections;

namespace SamplePos.Features.Vender;

/// <summary>What is found wrong while a request is read.</summary>
public sealed class ProblemList : IReadOnlyList<Problem>
{
    private readonly List<Problem> _problems = [];

    /// <inheritdoc/>
    public int Count => _problems.Count;

    /// <inheritdoc/>
    public Problem this[int index] => _problems[index];

    /// <summary>Notes a problem unless something holds; says whether it does.</summary>
    public bool Require(bool holds, string field, string message, string remedy)
    {
        if (!holds)
        {
            _problems.Add(new(field, message, remedy));
        }

        return holds;
    }

    /// <inheritdoc/>
    public IEnumerator<Problem> GetEnumerator() => _problems.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
