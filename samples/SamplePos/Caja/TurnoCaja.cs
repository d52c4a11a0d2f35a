namespace SamplePos.Caja;

/// <summary>A session of a till: from the float that is put in the drawer to the count that empties it.</summary>
public sealed record TurnoCaja
{
    /// <summary>The key.</summary>
    public long Id { get; init; }

    /// <summary>The till.</summary>
    public long Caja { get; init; }

    /// <summary>The name of the till.</summary>
    public required string Nombre { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset Abierta { get; init; }

    /// <summary>Who opened it.</summary>
    public required string Abrio { get; init; }

    /// <summary>What lay in the drawer at first.</summary>
    public decimal Fondo { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? Cerrada { get; init; }

    /// <summary>Who closed it; null while it is open.</summary>
    public string? Cerro { get; init; }

    /// <summary>What was found at the close; null while it is open.</summary>
    public CierreCaja? Cierre { get; init; }
}
