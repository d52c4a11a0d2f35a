namespace SamplePos.Dieta;

/// <summary>Something that somebody may not eat: one of the allergens, or whatever the family says.</summary>
public sealed record Restriccion
{
    private const string Without = "sin ";

    private Restriccion(string codigo, string nombre, Alergeno? alergeno)
    {
        Codigo = codigo;
        Nombre = nombre;
        Alergeno = alergeno;
    }

    /// <summary>By which it is kept.</summary>
    public string Codigo { get; }

    /// <summary>What a person reads.</summary>
    public string Nombre { get; }

    /// <summary>The allergen; null when it is a word of the family's own.</summary>
    public Alergeno? Alergeno { get; }

    private string Clave => Alergeno?.Codigo ?? $"={PalabraReader.Key(Codigo)}";

    /// <summary>An allergen.</summary>
    public static Restriccion Of(Alergeno alergeno) => new(alergeno.Codigo, alergeno.Nombre, alergeno);

    /// <summary>Reads what a person typed: "lácteos", "sin gluten" and "leche" are allergens, "mariscos" two of them, "picante" a word of its own.</summary>
    public static IReadOnlyList<Restriccion> Read(string? text)
    {
        string typed = text?.Trim() ?? "";
        if (typed.StartsWith(Without, StringComparison.OrdinalIgnoreCase))
        {
            typed = typed[Without.Length..].TrimStart();
        }

        string key = PalabraReader.Key(typed);
        Alergeno[] known = [.. Alergenos.Todos.Where(one => one.Codigo == typed || one.Claves.Contains(key))];
        return key.Length == 0 ? [] : known.Length > 0 ? [.. known.Select(Of)] : [new(typed.ToLowerInvariant(), typed, null)];
    }

    /// <summary>Reads several, each once.</summary>
    public static IReadOnlyList<Restriccion> ReadAll(IEnumerable<string?> texts) => [.. texts.SelectMany(Read).DistinctBy(static one => one.Clave)];

    /// <summary>Whether both mean the same.</summary>
    public bool Means(Restriccion other) => Clave == other.Clave;

    /// <inheritdoc/>
    public override string ToString() => Nombre;
}
