namespace IziSales.Sandbox.Guiones;

/// <summary>A list of faults as it stands in a file or in a request.</summary>
internal sealed class FaultScript
{
    public required IReadOnlyList<FaultLine> Faults { get; init; }
}
