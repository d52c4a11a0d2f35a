namespace IziSales.Testing;

/// <summary>What every implementation of an interface must hold, as a list of named cases that any test framework can run.</summary>
/// <remarks>
/// A test class inherits a contract, says what is to be tried, and runs every name of its <c>Cases</c> through <see cref="HoldsAsync"/>. Each case expects an instance of
/// its own: xunit and MSTest make one, NUnit does under <c>FixtureLifeCycle(LifeCycle.InstancePerTestCase)</c>.
/// </remarks>
public abstract class Contract
{
    private readonly CaseList _cases;

    private protected Contract(CaseList cases) => _cases = cases;

    /// <summary>Runs one case; it fails by throwing, with words that say what was expected and what came.</summary>
    /// <param name="name">The case, one of <c>Cases</c>.</param>
    /// <param name="cancellationToken">Ends the waiting, for what may never come to an end.</param>
    /// <exception cref="ArgumentException">There is no case of that name.</exception>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    public Task HoldsAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _cases.RunAsync(this, name).WaitAsync(cancellationToken);
    }
}
