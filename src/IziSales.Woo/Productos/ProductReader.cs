using System.Text.Json;
using IziSales.Woo.Json;
using IziSales.Woo.Mapping;

namespace IziSales.Woo.Productos;

/// <summary>Reads products as shops really send them.</summary>
internal static class ProductReader
{
    /// <summary>What is asked of a shop, so that descriptions and pictures by the dozen stay there.</summary>
    public static readonly string[] Fields =
    [
        "id", "parent_id", "type", "name", "sku", "status", "price", "regular_price", "sale_price", "tax_class", "manage_stock", "stock_quantity", "stock_status",
        "variations", "attributes.option", "categories.name", "permalink", "images.src", "image.src", "date_modified_gmt",
    ];

    /// <summary>Reads one; of a variation its parent may be known.</summary>
    /// <exception cref="WooFormatException">It is no product; the exception names the place.</exception>
    public static WooProduct Read(JsonElement json, WooProduct? parent = null)
    {
        try
        {
            return Product(new WooElement(json, WooPlace.Root), parent);
        }
        catch (InvalidOperationException exception)
        {
            // A lone surrogate in an escape: JsonElement refuses to make a string of it.
            throw new WooFormatException("$", "el producto contiene texto que no es Unicode", exception);
        }
    }

    /// <summary>Reads what can be read of a page; the rest is named.</summary>
    public static (List<WooProduct> Products, List<WooUnreadable> Unreadable) ReadAll(IReadOnlyList<JsonElement> items, WooProduct? parent = null)
    {
        List<WooProduct> products = new(items.Count);
        List<WooUnreadable> unreadable = [];
        foreach (JsonElement item in items)
        {
            try
            {
                products.Add(Read(item, parent));
            }
            catch (WooFormatException exception)
            {
                unreadable.Add(new(new WooElement(item, WooPlace.Root).Member("id").IdOrZero(), exception.Message));
            }
        }

        return (products, unreadable);
    }

    private static WooProduct Product(WooElement product, WooProduct? parent)
    {
        if (product.Kind != JsonValueKind.Object)
        {
            throw product.Wrong("se esperaba un producto");
        }

        long parentId = product.Member("parent_id").IdOrZero();
        WooProductKind kind = parent is not null ? WooProductKind.Variation : Kind(product.Member("type").Text());
        return new WooProduct
        {
            Id = product.Member("id").Id(),
            ParentId = parent?.Id ?? (kind == WooProductKind.Variation && parentId > 0 ? parentId : null),
            Kind = kind,
            Name = Name(product, parent),
            Sku = product.Member("sku").Text() is { Length: > 0 } sku ? sku : null,
            Status = product.Member("status").Text(),
            Price = product.Member("price").MoneyOrNull(),
            RegularPrice = product.Member("regular_price").MoneyOrNull(),
            SalePrice = product.Member("sale_price").MoneyOrNull(),
            TaxClass = product.Member("tax_class").Text(),
            StockMode = Mode(product.Member("manage_stock")),
            StockQuantity = product.Member("stock_quantity").MoneyOrNull(),
            IsInStock = product.Member("stock_status").Text() is "instock" or "onbackorder",
            Variations = product.Member("variations").List(static id => id.Id()),
            Categories = product.Member("categories").List(static category => Textos.OneLine(category.Member("name").Text())),
            Page = Address(product.Member("permalink")),
            Image = product.Member("images").List(static image => Address(image.Member("src"))).FirstOrDefault() ?? Address(product.Member("image").Member("src")),
            Modified = product.Member("date_modified_gmt").StampUtcOrNull(),
        };
    }

    // Older releases name a variation by nothing but its options.
    private static string Name(WooElement product, WooProduct? parent)
    {
        string own = Textos.OneLine(product.Member("name").Text());
        if (parent is null || own.StartsWith(parent.Name, StringComparison.Ordinal))
        {
            return own;
        }

        string options = string.Join(", ", product.Member("attributes").List(static attribute => Textos.OneLine(attribute.Member("option").Text())).Where(static option => option.Length > 0));
        string part = options.Length > 0 ? options : own;
        return part.Length > 0 ? $"{parent.Name} - {part}" : parent.Name;
    }

    private static WooProductKind Kind(string type) => type switch
    {
        "simple" => WooProductKind.Simple,
        "variable" => WooProductKind.Variable,
        "variation" => WooProductKind.Variation,
        _ => WooProductKind.Other,
    };

    private static WooStockMode Mode(WooElement manages) => manages.Kind switch
    {
        JsonValueKind.True => WooStockMode.Managed,
        JsonValueKind.String when manages.Text() == "parent" => WooStockMode.Parent,
        _ => WooStockMode.NotManaged,
    };

    private static Uri? Address(WooElement address) =>
        address.Kind == JsonValueKind.String && Uri.TryCreate(address.Text(), UriKind.Absolute, out Uri? uri) && uri.Scheme is "https" or "http" ? uri : null;
}
