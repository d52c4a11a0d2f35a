namespace SamplePos.Caja;

/// <summary>A drawer with a name, at which one device or several sell.</summary>
/// <param name="Id">The key.</param>
/// <param name="Nombre">Its name.</param>
public sealed record CajaRegistrada(long Id, string Nombre)
{
    /// <summary>Since when it is open; null when it is closed.</summary>
    public DateTimeOffset? Abierta { get; init; }

    /// <summary>Who opened it; null when it is closed.</summary>
    public string? Abrio { get; init; }
}
