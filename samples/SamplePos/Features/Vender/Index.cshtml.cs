using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Ajustes;
using SamplePos.Caja;
using SamplePos.Catalogue;
using SamplePos.Features.Ajustes.Cobro;
using SamplePos.Features.Productos;
using SamplePos.Identity;
using SamplePos.Ventas;

namespace SamplePos.Features.Vender;

/// <summary>The sale screen.</summary>
[Authorize(Policy = Permisos.Vender)]
public sealed class IndexModel : PageModel
{
    private readonly ProductStore _products;
    private readonly TillDevice _device;
    private readonly AjusteStore _ajustes;

    /// <summary>Sells from this catalogue.</summary>
    public IndexModel(ProductStore products, TillDevice device, AjusteStore ajustes)
    {
        _products = products;
        _device = device;
        _ajustes = ajustes;
    }

    /// <summary>What is sold all day.</summary>
    public IReadOnlyList<Product> QuickKeys { get; private set; } = [];

    /// <summary>The open session of this device's till; null when it is closed.</summary>
    public TurnoCaja? Turno { get; private set; }

    /// <summary>What the person may grant.</summary>
    public Facultades Facultades => Vendedor.FacultadesDe(User, Cobro);

    /// <summary>Whether the person may make products at the till.</summary>
    public bool Crea => Vendedor.Crea(User);

    /// <summary>The pictures of the shop's QR codes, by method.</summary>
    public IReadOnlyList<(string Metodo, string Imagen)> Qr =>
        [.. new[] { (MetodoPago.Yape.Codigo, Cobro.Yape), (MetodoPago.Plin.Codigo, Cobro.Plin) }.Where(static one => one.Item2.Length > 0).Select(static one => (one.Codigo, $"/api/imagenes/{one.Item2}"))];

    private CobroAjuste Cobro => _ajustes.Get(CobroSeccion.Instance);

    /// <summary>Opens an empty screen; the browser brings back a sale in progress.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        QuickKeys = await _products.QuickKeysAsync(cancellationToken);
        Turno = await _device.FindOpenAsync(HttpContext, cancellationToken);
    }

    /// <summary>The product as the search would have found it.</summary>
    public string AsData(Product product) => JsonSerializer.Serialize(ProductAnswer.From(product), JsonSerializerOptions.Web);
}
