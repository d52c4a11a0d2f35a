namespace SamplePos.Dieta;

/// <summary>Says whether a product is for somebody, and why not. Pure.</summary>
/// <remarks>
/// Marks are compared as a whole; ingredients and name word by word, with what else people call it. What a label says is not in it ("sin gluten ni lactosa", "libre de
/// leche", "no contiene huevo") is not in it; what it says may be in it is.
/// </remarks>
public static class DietaMatcher
{
    private const int MaxOthers = 4;

    private static readonly HashSet<string> Between = [.. new[] { "de", "del", "la", "el", "los", "las", "trazas", "adición", "añadido", "añadida", "agregado", "agregada", "contener", "nada" }.Select(PalabraReader.RootOf)];
    private static readonly HashSet<string> Traces = [.. new[] { "traza", "trazas" }.Select(PalabraReader.RootOf)];

    /// <summary>Everything that speaks against the product; nothing when it is for the person as far as anybody knows.</summary>
    public static IReadOnlyList<Coincidencia> Judge(IEnumerable<Restriccion> restricciones, ProductoDieta producto)
    {
        IReadOnlyList<Palabra> ingredients = PalabraReader.Read(producto.Ingredientes);
        IReadOnlyList<Palabra> name = PalabraReader.Read(producto.Nombre);
        return [.. restricciones.Select(one => Judge(one, producto, ingredients, name)).OfType<Coincidencia>()];
    }

    private static Coincidencia? Judge(Restriccion restriccion, ProductoDieta producto, IReadOnlyList<Palabra> ingredients, IReadOnlyList<Palabra> name)
    {
        if (producto.Etiquetas.Any(restriccion.Means))
        {
            return new(restriccion, CoincidenciaFuente.Etiqueta, restriccion.Nombre, SoloTrazas: false);
        }

        IReadOnlyList<string[]> phrases = PhrasesOf(restriccion, IsDeniedByName(restriccion, ingredients) || IsDeniedByName(restriccion, name));
        return Find(restriccion, phrases, ingredients, CoincidenciaFuente.Ingredientes) ?? Find(restriccion, phrases, name, CoincidenciaFuente.Nombre);
    }

    private static IReadOnlyList<string[]> PhrasesOf(Restriccion restriccion, bool denied) =>
        restriccion.Alergeno is not { } allergen ? [PalabraReader.Roots(restriccion.Codigo)] : denied ? allergen.Frases : [.. allergen.Frases, .. allergen.Usuales];

    /// <summary>Whether the label says that the allergen itself is not in it: then what only usually holds it says nothing.</summary>
    private static bool IsDeniedByName(Restriccion restriccion, IReadOnlyList<Palabra> text) =>
        restriccion.Alergeno is { } allergen && Enumerable.Range(0, text.Count).Any(at => Longest(allergen.Nombres, text, at) > 0 && IsDenied(text, at));

    /// <summary>The first place that says it is there; only when there is none, the first that says it may be.</summary>
    private static Coincidencia? Find(Restriccion restriccion, IReadOnlyList<string[]> phrases, IReadOnlyList<Palabra> text, CoincidenciaFuente source)
    {
        IReadOnlyList<string[]> except = restriccion.Alergeno?.Excepciones ?? [];
        Coincidencia? maybe = null;
        for (int i = 0; i < text.Count; i++)
        {
            int length = Longest(phrases, text, i);
            if (length == 0 || IsExcepted(except, text, i, length) || IsDenied(text, i))
            {
                continue;
            }

            Coincidencia found = new(restriccion, source, string.Join(' ', text.Skip(i).Take(length).Select(static word => word.Texto)), IsTrace(text, i));
            if (!found.SoloTrazas)
            {
                return found;
            }

            maybe ??= found;
        }

        return maybe;
    }

    private static int Longest(IReadOnlyList<string[]> phrases, IReadOnlyList<Palabra> text, int at) => phrases.Where(phrase => Stands(phrase, text, at)).Select(static phrase => phrase.Length).DefaultIfEmpty().Max();

    private static bool Stands(string[] phrase, IReadOnlyList<Palabra> text, int at)
    {
        for (int i = 0; i < phrase.Length; i++)
        {
            if (at + i >= text.Count || text[at + i].Raiz != phrase[i] || text[at + i].Parte != text[at].Parte)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the words are part of a longer phrase that means something else.</summary>
    private static bool IsExcepted(IReadOnlyList<string[]> except, IReadOnlyList<Palabra> text, int at, int length)
    {
        foreach (string[] phrase in except)
        {
            for (int start = Math.Max(0, at + length - phrase.Length); start <= at; start++)
            {
                if (start + phrase.Length >= at + length && Stands(phrase, text, start))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the label says that it is not there: back over small words to a "sin", "libre de" or "no contiene"; after a "ni", over what else is denied too.</summary>
    private static bool IsDenied(IReadOnlyList<Palabra> text, int at)
    {
        int others = 0;
        for (int i = at - 1; i >= 0 && text[i].Parte == text[at].Parte; i--)
        {
            string root = text[i].Raiz;
            if (root == "sin" || (root == Denials.Free && text[i + 1].Raiz == "de"))
            {
                return true;
            }

            if (root == Denials.Contains)
            {
                return i > 0 && text[i - 1].Raiz == "no";
            }

            if (root == "ni")
            {
                others = MaxOthers;
            }
            else if (!Between.Contains(root) && --others < 0)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsTrace(IReadOnlyList<Palabra> text, int at)
    {
        for (int i = at - 1; i >= 0 && text[i].Oracion == text[at].Oracion; i--)
        {
            if (Traces.Contains(text[i].Raiz) || (text[i].Raiz == Denials.May && text[i + 1].Raiz is var next && (next == Denials.Contain || next == Denials.Have)))
            {
                return true;
            }
        }

        return false;
    }

    private static class Denials
    {
        public static readonly string Free = PalabraReader.RootOf("libre");
        public static readonly string Contains = PalabraReader.RootOf("contiene");
        public static readonly string May = PalabraReader.RootOf("puede");
        public static readonly string Contain = PalabraReader.RootOf("contener");
        public static readonly string Have = PalabraReader.RootOf("tener");
    }
}
