namespace IziSales.Sandbox.Generic;

/// <summary>The neutral contract's answer about itself.</summary>
internal sealed record HealthAnswer(string Estado, string Entorno, bool Firma)
{
    public IReadOnlyList<string> Extensiones { get; init; } = [];

    /// <summary>The series it takes; the sandbox takes any, and names those that it knows already.</summary>
    public IReadOnlyList<string> Series { get; init; } = [];
}
