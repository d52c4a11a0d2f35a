using SamplePos.Caja;
using SamplePos.Features.Vender;
using SamplePos.Ventas;

namespace SamplePos.Features.Caja;

/// <summary>Lets the money of a sale that is taken back leave the drawer of whoever takes it back, or the notebook.</summary>
public sealed class MoneyBack
{
    private readonly DevolucionStore _devoluciones;
    private readonly TillDevice _device;

    /// <summary>Out of this shop's drawers.</summary>
    public MoneyBack(DevolucionStore devoluciones, TillDevice device)
    {
        _devoluciones = devoluciones;
        _device = device;
    }

    /// <summary>Gives back what was paid in the sale with this key, once.</summary>
    public async Task GiveAsync(HttpContext http, string clave) =>
        await _devoluciones.RecordAsync(clave, (await _device.FindOpenAsync(http, CancellationToken.None))?.Id, Vendedor.NombreDe(http.User), CancellationToken.None);
}
