using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Catalogue;
using SamplePos.Features.Productos;
using SamplePos.Identity;

namespace SamplePos.Features.Vender;

/// <summary>The sale screen.</summary>
[Authorize(Policy = Policies.Sell)]
public sealed class IndexModel : PageModel
{
    private readonly ProductStore _products;

    /// <summary>Sells from this catalogue.</summary>
    public IndexModel(ProductStore products) => _products = products;

    /// <summary>What is sold all day.</summary>
    public IReadOnlyList<Product> QuickKeys { get; private set; } = [];

    /// <summary>Opens an empty screen; the browser brings back a sale in progress.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => QuickKeys = await _products.QuickKeysAsync(cancellationToken);

    /// <summary>The product as the search would have found it.</summary>
    public string AsData(Product product) => JsonSerializer.Serialize(ProductAnswer.From(product), JsonSerializerOptions.Web);
}
