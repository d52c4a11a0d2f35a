using SamplePos.Fiado;

namespace SamplePos.Features.Fiado;

/// <summary>An account as the sale screen needs it.</summary>
public sealed record FiadoAnswer(long Id, string Name, string? Document, long OwesCentimos, long AvailableCentimos)
{
    /// <summary>From the notebook.</summary>
    public static FiadoAnswer From(CuentaFiado cuenta) => new(cuenta.Id, cuenta.Nombre, cuenta.Documento, (long)(cuenta.Debe * 100m), (long)(cuenta.Disponible * 100m));
}
