namespace SamplePos.Dieta;

/// <summary>Something that makes some people ill, with the words by which people and labels name it.</summary>
public sealed record Alergeno
{
    /// <summary>Names it.</summary>
    /// <param name="codigo">By which it is kept; never changed.</param>
    /// <param name="nombre">What the counter calls it.</param>
    /// <param name="nombres">What families call it: a restriction that says one of these means all of it.</param>
    /// <param name="alimentos">What holds it, and how labels name it.</param>
    /// <param name="usuales">What usually holds it, unless the label denies it by name: gluten-free bread is bread.</param>
    /// <param name="salvo">Phrases that hold one of the words and mean something else, such as milk of coconuts.</param>
    internal Alergeno(string codigo, string nombre, string[] nombres, string[] alimentos, string[]? usuales = null, string[]? salvo = null)
    {
        Codigo = codigo;
        Nombre = nombre;
        Claves = [.. nombres.Append(nombre).Select(PalabraReader.Key).Distinct()];
        Nombres = [.. nombres.Select(PalabraReader.Roots)];
        Frases = [.. Nombres, .. alimentos.Select(PalabraReader.Roots)];
        Usuales = [.. (usuales ?? []).Select(PalabraReader.Roots)];
        Excepciones = [.. (salvo ?? []).Select(PalabraReader.Roots)];
    }

    /// <summary>By which it is kept; never changed.</summary>
    public string Codigo { get; }

    /// <summary>What the counter calls it.</summary>
    public string Nombre { get; }

    /// <summary>What families call it, to be compared.</summary>
    internal IReadOnlyList<string> Claves { get; }

    /// <summary>What families call it, as roots.</summary>
    internal IReadOnlyList<string[]> Nombres { get; }

    /// <summary>What usually holds it, as roots.</summary>
    internal IReadOnlyList<string[]> Usuales { get; }

    /// <summary>What means it on a label, as roots.</summary>
    internal IReadOnlyList<string[]> Frases { get; }

    /// <summary>What sounds like it and is not it, as roots.</summary>
    internal IReadOnlyList<string[]> Excepciones { get; }
}
