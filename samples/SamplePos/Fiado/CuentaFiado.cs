namespace SamplePos.Fiado;

/// <summary>A page of the notebook: who may buy on credit, up to how much, and what is owed now.</summary>
public sealed record CuentaFiado
{
    /// <summary>The key.</summary>
    public long Id { get; init; }

    /// <summary>Who, as the shop calls the person.</summary>
    public required string Nombre { get; init; }

    /// <summary>DNI or RUC, so that a buyer on the boleta is recognised; null when the shop just knows the person.</summary>
    public string? Documento { get; init; }

    /// <summary>Where a reminder goes; null when there is none.</summary>
    public string? Telefono { get; init; }

    /// <summary>How much may be owed at most.</summary>
    public decimal Limite { get; init; }

    /// <summary>Whether more may be bought on credit. What is owed stays owed.</summary>
    public bool Activa { get; init; } = true;

    /// <summary>The customer for whom it was opened; null when it was opened for nobody in the list of customers.</summary>
    public long? Cliente { get; init; }

    /// <summary>What is owed now; below zero when the shop owes, because something was returned after it was paid.</summary>
    public decimal Debe { get; init; }

    /// <summary>When something was bought on credit first; null when nothing was.</summary>
    public DateTimeOffset? PrimeraCompra { get; init; }

    /// <summary>When something was paid last; null when nothing was.</summary>
    public DateTimeOffset? UltimoAbono { get; init; }

    /// <summary>How much more may be bought on credit.</summary>
    public decimal Disponible => Activa ? Math.Max(0m, Limite - Debe) : 0m;
}
