using SamplePos.Presentation;
using SamplePos.Ventas;

namespace SamplePos.Features.Retenidas;

/// <summary>A sale put aside, in the list.</summary>
public sealed record HeldRow(string Key, string Name, string Time, string Who, long Centimos)
{
    /// <summary>From the store.</summary>
    public static HeldRow From(Retenida held) => new(held.Clave, held.Nombre, Texto.Hora(held.Momento)[..5], held.Usuario, (long)(held.Importe * 100m));
}
