using IziSales.Ubl;

namespace SamplePos.Hosting;

/// <summary>Refuses every document in a rehearsal, before a number is taken: the shop gives out the same numbers.</summary>
public sealed class EnsayoPolicy : IEmisionPolicy
{
    private readonly Ensayo _ensayo;

    /// <summary>Asks this.</summary>
    public EnsayoPolicy(Ensayo ensayo) => _ensayo = ensayo;

    /// <summary>What it says.</summary>
    public static ValidationIssue Refusal { get; } = new(IssueCode.Own(Api.Fallas.Ensayo, Severity.Excepcion), "Serie", Ensayo.NoEmite, Ensayo.Remedio);

    /// <inheritdoc/>
    public PolicyVerdict Judge(Comprobante comprobante, Acumulado acumulado) => _ensayo.Activo
        ? new(PolicyDecision.Block, [Refusal])
        : PolicyVerdict.Allowed;
}
