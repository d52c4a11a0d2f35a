namespace IziSales.Sandbox.Guiones;

/// <summary>One fault of a script; what is missing keeps the default of <see cref="SandboxFault"/>.</summary>
internal sealed class FaultLine
{
    public required SandboxFaultKind Kind { get; init; }

    public SandboxOperation? On { get; init; }

    public int? Skip { get; init; }

    public int? Times { get; init; }

    public bool? Always { get; init; }

    public string? Serie { get; init; }

    public int? Correlativo { get; init; }

    public int? Codigo { get; init; }

    public int? HttpStatus { get; init; }

    public int? AfterMilliseconds { get; init; }

    public int? Polls { get; init; }

    public int? PendingMilliseconds { get; init; }

    public SandboxChannel? Channel { get; init; }

    public decimal? ImporteDesde { get; init; }

    public decimal? ImporteHasta { get; init; }

    public decimal? Probabilidad { get; init; }

    public int? Seed { get; init; }

    /// <summary>Finds the first figure out of its range; null when all are fine.</summary>
    public string? FirstFault() => this switch
    {
        { Skip: < 0 } => "'skip' no puede ser negativo",
        { Times: < 1 } => "'times' empieza en 1; para siempre use 'always': true",
        { Correlativo: < 1 } => "'correlativo' empieza en 1",
        { Kind: SandboxFaultKind.Reject, Codigo: < 2000 or > 3999 } => "'codigo' de un rechazo va de 2000 a 3999",
        { Kind: SandboxFaultKind.Refuse, Codigo: < 100 or > 1999 } => "'codigo' de una excepción va de 100 a 1999",
        { Kind: SandboxFaultKind.Observe, Codigo: < 4000 or > 9999 } => "'codigo' de una observación va de 4000 a 9999",
        { HttpStatus: < 400 or > 599 } => "'httpStatus' va de 400 a 599",
        { AfterMilliseconds: < 0 or > 3_600_000 } => "'afterMilliseconds' va de 0 a 3600000",
        { PendingMilliseconds: < 0 or > 86_400_000 } => "'pendingMilliseconds' va de 0 a 86400000",
        { Probabilidad: < 0 or > 1 } => "'probabilidad' va de 0 a 1",
        { Polls: < 1 } => "'polls' empieza en 1",
        _ => null,
    };

    public SandboxFault ToFault()
    {
        SandboxFault defaults = new(Kind);
        return defaults with
        {
            On = On ?? defaults.On,
            Skip = Skip ?? defaults.Skip,
            Times = Always == true ? SandboxFault.Always : Times ?? defaults.Times,
            Serie = Serie,
            Correlativo = Correlativo,
            Codigo = Codigo,
            HttpStatus = HttpStatus ?? defaults.HttpStatus,
            After = AfterMilliseconds is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : defaults.After,
            Channel = Channel,
            ImporteDesde = ImporteDesde,
            ImporteHasta = ImporteHasta,
            Probabilidad = Probabilidad ?? defaults.Probabilidad,
            Seed = Seed ?? defaults.Seed,
            PendingFor = PendingMilliseconds is { } pending ? TimeSpan.FromMilliseconds(pending) : null,
            Polls = Polls ?? defaults.Polls,
        };
    }
}
