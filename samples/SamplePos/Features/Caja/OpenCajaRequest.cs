namespace SamplePos.Features.Caja;

/// <summary>Opening a till: the float, and which till the device is when that is not known yet.</summary>
/// <param name="Fondo">What lies in the drawer.</param>
public sealed record OpenCajaRequest(decimal Fondo)
{
    /// <summary>A till that exists.</summary>
    public long? Caja { get; init; }

    /// <summary>The name of a new one.</summary>
    public string? Nombre { get; init; }
}
