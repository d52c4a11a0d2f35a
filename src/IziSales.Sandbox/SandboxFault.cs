namespace IziSales.Sandbox;

/// <summary>One misbehaviour and when it strikes.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record SandboxFault(SandboxFaultKind Kind)
{
    /// <summary>For <see cref="Times"/>: strike every time.</summary>
    public const int Always = int.MaxValue;

    /// <summary>Which calls it strikes. By default sendings.</summary>
    public SandboxOperation On { get; init; } = SandboxOperation.Send;

    /// <summary>How many matching calls it lets pass first. By default none.</summary>
    public int Skip { get; init; }

    /// <summary>How many matching calls it strikes. By default one.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Strikes only this series. By default any.</summary>
    public string? Serie { get; init; }

    /// <summary>Strikes only this correlativo. By default any.</summary>
    public int? Correlativo { get; init; }

    /// <summary>SUNAT's code for verdicts.</summary>
    public int? Codigo { get; init; }

    /// <summary>The status for HTTP errors. By default 500.</summary>
    public int HttpStatus { get; init; } = 500;

    /// <summary>How late. By default five seconds.</summary>
    public TimeSpan After { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many questions a ticket stays pending. By default 2.</summary>
    public int Polls { get; init; } = 2;
}
