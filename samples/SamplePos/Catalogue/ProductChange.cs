using SamplePos.Presentation;

namespace SamplePos.Catalogue;

/// <summary>Something about a product that is to be another way.</summary>
/// <param name="What">What, in a word that a shopkeeper reads.</param>
/// <param name="Before">How it was.</param>
/// <param name="After">How it will be.</param>
public sealed record ProductChange(string What, string Before, string After)
{
    /// <summary>What the price is called.</summary>
    public const string Price = "Precio";

    private const string Nothing = "—";

    /// <summary>What differs between two states of a product; nothing when they are alike.</summary>
    public static IReadOnlyList<ProductChange> Between(Product before, Product after) =>
    [
        .. new ProductChange[]
        {
            new("Código", before.Code, after.Code),
            new("Nombre", before.Name, after.Name),
            new(Price, Texto.Monto(before.Price), Texto.Monto(after.Price)),
            new("Códigos de barras", Words(before.Barcodes), Words(after.Barcodes)),
            new("Categoría", before.Category ?? Nothing, after.Category ?? Nothing),
            new("Unidad", before.Unit, after.Unit),
            new("Se pesa", YesOrNo(before.IsWeighed), YesOrNo(after.IsWeighed)),
            new("Tecla rápida", Number(before.QuickKey), Number(after.QuickKey)),
            new("Lleva existencias", YesOrNo(before.KeepsStock), YesOrNo(after.KeepsStock)),
            new("Mínimo", Quantity(before.Minimum), Quantity(after.Minimum)),
            new("A la venta", YesOrNo(before.IsActive), YesOrNo(after.IsActive)),
        }.Where(static change => change.Before != change.After),
    ];

    private static string Words(IReadOnlyList<string> words) => words.Count == 0 ? Nothing : string.Join(' ', words);

    private static string YesOrNo(bool value) => value ? "sí" : "no";

    private static string Number(int? value) => value is { } number ? Texto.Entero(number) : Nothing;

    private static string Quantity(decimal? value) => value is { } quantity ? Texto.Cantidad(quantity) : Nothing;
}
