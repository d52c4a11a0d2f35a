namespace SamplePos.Compras;

/// <summary>What came of noting a purchase.</summary>
/// <param name="Id">The purchase: the new one, the one that the same form had noted before, or the one that has this document already; zero when there is none.</param>
/// <param name="IsNueva">Whether it was noted now.</param>
/// <param name="IsDuplicada">Whether another purchase has this document of this supplier.</param>
public sealed record CompraResultado(long Id, bool IsNueva, bool IsDuplicada)
{
    /// <summary>It was noted.</summary>
    public static CompraResultado Nueva(long id) => new(id, IsNueva: true, IsDuplicada: false);

    /// <summary>The same form had noted it before.</summary>
    public static CompraResultado Repetida(long id) => new(id, IsNueva: false, IsDuplicada: false);

    /// <summary>Another purchase has the document.</summary>
    public static CompraResultado Duplicada(long id) => new(id, IsNueva: false, IsDuplicada: true);

    /// <summary>What was to be corrected does not count any more: somebody else was quicker.</summary>
    public static CompraResultado YaCambio { get; } = new(0, IsNueva: false, IsDuplicada: false);
}
