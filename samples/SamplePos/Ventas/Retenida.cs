namespace SamplePos.Ventas;

/// <summary>A sale put aside while another is served.</summary>
/// <param name="Clave">The key of the sale: it stays the same when it is taken up again.</param>
/// <param name="Caja">The till that put it aside; null when the device is none.</param>
/// <param name="Nombre">What tells it from others: the buyer's name, or the first product.</param>
/// <param name="Usuario">Who put it aside.</param>
/// <param name="Importe">What it came to.</param>
/// <param name="Contenido">The sale as the till sent it, JSON.</param>
public sealed record Retenida(string Clave, long? Caja, string Nombre, string Usuario, decimal Importe, string Contenido)
{
    /// <summary>When.</summary>
    public DateTimeOffset Momento { get; init; }
}
