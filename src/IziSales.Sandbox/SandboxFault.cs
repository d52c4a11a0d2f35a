namespace IziSales.Sandbox;

/// <summary>One misbehaviour and when it strikes.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record SandboxFault(SandboxFaultKind Kind)
{
    /// <summary>For <see cref="Times"/>: strike every time.</summary>
    public const int Always = int.MaxValue;

    /// <summary>Which calls it strikes. By default sendings.</summary>
    public SandboxOperation On { get; init; } = SandboxOperation.Send;

    /// <summary>Strikes only on this road. By default on any.</summary>
    public SandboxChannel? Channel { get; init; }

    /// <summary>How many matching calls it lets pass first. By default none.</summary>
    public int Skip { get; init; }

    /// <summary>How many matching calls it strikes. By default one.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Strikes only this series. By default any.</summary>
    public string? Serie { get; init; }

    /// <summary>Strikes only this correlativo. By default any.</summary>
    public int? Correlativo { get; init; }

    /// <summary>Strikes only documents of at least this total. By default any.</summary>
    public decimal? ImporteDesde { get; init; }

    /// <summary>Strikes only documents of at most this total. By default any.</summary>
    public decimal? ImporteHasta { get; init; }

    /// <summary>How likely a matching call is struck, from 0 to 1. By default 1: certainly.</summary>
    public decimal Probabilidad { get; init; } = 1m;

    /// <summary>Where the dice of <see cref="Probabilidad"/> start: the same seed and the same calls give the same strikes. By default 0.</summary>
    public int Seed { get; init; }

    /// <summary>SUNAT's code for verdicts.</summary>
    public int? Codigo { get; init; }

    /// <summary>The status for HTTP errors. By default 500.</summary>
    public int HttpStatus { get; init; } = 500;

    /// <summary>How late; for slow bytes, how long the whole answer takes. By default five seconds.</summary>
    public TimeSpan After { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many questions a ticket stays pending. By default 2.</summary>
    public int Polls { get; init; } = 2;

    /// <summary>How long a ticket stays pending, instead of <see cref="Polls"/>. By default that counts.</summary>
    public TimeSpan? PendingFor { get; init; }
}
