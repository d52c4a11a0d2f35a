using FsCheck;
using FsCheck.Fluent;
using SamplePos.Dieta;

namespace SamplePos.E2E.Dieta;

/// <summary>What holds for any label and any restriction.</summary>
public sealed class DietaPropertyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300);
    private static readonly string[] Single = ["leche", "queso", "maní", "cacahuate", "trigo", "cebada", "huevo", "soya", "atún", "camarón", "calamar", "ajonjolí", "mostaza", "apio", "nuez", "almendra", "sulfito", "tarwi"];
    private static readonly string[] Harmless = ["azúcar", "sal", "agua", "arroz", "papa", "vitamina C", "sabor natural", "zanahoria"];

    private static Arbitrary<(string Word, string[] Others, int Form)> Labels =>
        Gen.Elements(Single).SelectMany(
            static _ => Gen.Elements(Harmless).ListOf().SelectMany(static _ => Gen.Choose(0, 3), static (others, form) => (others, form)),
            static (word, rest) => (word, rest.others.ToArray(), rest.form)).ToArbitrary();

    [Fact]
    public void Judge_WordInAnyFormAmongOthers_IsFound() => Check.One(
        Thorough,
        Prop.ForAll(Labels, static label =>
        {
            string text = string.Join(", ", [.. label.Others, Form(label.Word, label.Form), .. label.Others]);
            return DietaMatcher.Judge(Alergenos.Todos.Select(Restriccion.Of), new ProductoDieta(1, "") { Ingredientes = text }).Count > 0;
        }));

    [Fact]
    public void Judge_HarmlessWords_AreLeftAlone() => Check.One(
        Thorough,
        Prop.ForAll(Labels, static label => DietaMatcher.Judge(Alergenos.Todos.Select(Restriccion.Of), new ProductoDieta(1, "") { Ingredientes = string.Join(", ", label.Others) }).Count == 0));

    [Fact]
    public void Judge_DeniedWord_IsLeftAlone() => Check.One(
        Thorough,
        Prop.ForAll(Labels, static label => DietaMatcher.Judge(Alergenos.Todos.Select(Restriccion.Of), new ProductoDieta(1, "") { Ingredientes = $"sin {Form(label.Word, label.Form)}" }).Count == 0));

    [Fact]
    public void Judge_AnyText_NeverFails() => Check.One(
        Thorough,
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), ArbMap.Default.ArbFor<string>(), static (restriction, text) =>
        {
            IReadOnlyList<Restriccion> read = Restriccion.Read(restriction);
            ProductoDieta product = new(1, text ?? "") { Ingredientes = text ?? "", Etiquetas = Restriccion.ReadAll([text]) };
            return DietaMatcher.Judge(read, product).All(one => read.Contains(one.Restriccion) && one.Frase.Length > 0);
        }));

    [Fact]
    public void Judge_MoreRestrictions_NeverBlockLess() => Check.One(
        Thorough,
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), Labels, static (free, label) =>
        {
            ProductoDieta product = new(1, label.Word) { Ingredientes = string.Join(", ", label.Others) };
            int few = DietaMatcher.Judge(Restriccion.Read(label.Word), product).Count;
            return DietaMatcher.Judge(Restriccion.ReadAll([label.Word, free]), product).Count >= few && few > 0;
        }));

    /// <summary>The word as somebody else writes it: in capitals, without accents, as several.</summary>
    private static string Form(string word, int form) => form switch
    {
        1 => word.ToUpperInvariant(),
        2 => SamplePos.Catalogue.SearchText.Fold(word),
        3 => word[^1] == 'z' ? word[..^1] + "ces" : "aeiouéáíóú".Contains(word[^1], StringComparison.Ordinal) ? word + "s" : word + "es",
        _ => word,
    };
}
