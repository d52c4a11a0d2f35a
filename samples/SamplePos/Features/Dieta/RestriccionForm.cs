using SamplePos.Dieta;

namespace SamplePos.Features.Dieta;

/// <summary>Allergens ticked and words typed.</summary>
public sealed class RestriccionForm
{
    private const int MaxWords = 30;
    private const int LongestWord = 40;

    /// <summary>The codes of the ticked allergens.</summary>
    public string[]? Alergenos { get; set; }

    /// <summary>Words of the family's or the shop's own, with commas between.</summary>
    public string? Otras { get; set; }

    /// <summary>What is kept, to be changed.</summary>
    public static RestriccionForm From(IReadOnlyList<Restriccion> kept) => new()
    {
        Alergenos = [.. kept.Where(static one => one.Alergeno is not null).Select(static one => one.Codigo)],
        Otras = string.Join(", ", kept.Where(static one => one.Alergeno is null).Select(static one => one.Nombre)),
    };

    /// <summary>Whether an allergen is ticked.</summary>
    public bool Has(Alergeno alergeno) => Alergenos?.Contains(alergeno.Codigo) == true;

    /// <summary>What was ticked and typed, or null when it makes no sense.</summary>
    public IReadOnlyList<Restriccion>? Read()
    {
        string[] words = (Otras ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        bool good = words.Length <= MaxWords && words.All(static word => word.Length <= LongestWord && !word.Any(char.IsControl));
        return good ? Restriccion.ReadAll([.. (Alergenos ?? []).Where(static code => SamplePos.Dieta.Alergenos.Find(code) is not null), .. words]) : null;
    }
}
