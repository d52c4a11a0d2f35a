namespace SamplePos.Dieta;

/// <summary>Labels whose answer is known, with which the matcher is tried where it runs.</summary>
public static class CasosConocidos
{
    /// <summary>What may not be eaten, the product's name and ingredients, and whether it must be blocked.</summary>
    public static IReadOnlyList<(string Restriccion, string Nombre, string Ingredientes, bool Bloquea)> Todos { get; } =
    [
        ("leche", "Galleta de vainilla", "Harina, azúcar, caseinato de sodio", true),
        ("lácteos", "Yogurt fresa 1 L", "", true),
        ("leche", "Bebida de almendras", "Agua, leche de almendras", false),
        ("leche", "Chocolate", "Cacao, azúcar. No contiene leche ni maní.", false),
        ("maní", "Turrón", "Azúcar, CACAHUATES tostados", true),
        ("maní", "Granola", "Avena, miel. Puede contener trazas de maní.", true),
        ("gluten", "Pan francés", "", true),
        ("sin gluten", "Arepa", "Harina de maíz, sal", false),
        ("frutos secos", "Queque", "Huevos, nueces, mantequilla", true),
        ("mariscos", "Sopa instantánea", "Fideos, camarones deshidratados", true),
        ("huevo", "Mayonesa", "Aceite, yemas, limón", true),
        ("huevo", "Merengue vegano", "Libre de huevos; agua de garbanzo", false),
        ("soya", "Atún en trozos", "Atún, aceite de soja", true),
        ("picante", "Papas", "Papa, aceite, ají picante", true),
        ("picante", "Papas clásicas", "Papa, aceite, sal", false),
    ];

    /// <summary>Those that the matcher answers otherwise; always none.</summary>
    public static IReadOnlyList<string> Fallados() =>
    [
        .. Todos.Where(static known => DietaMatcher.Judge(Restriccion.Read(known.Restriccion), new ProductoDieta(0, known.Nombre) { Ingredientes = known.Ingredientes }).Count > 0 != known.Bloquea)
            .Select(static known => $"{known.Nombre} con «{known.Restriccion}» debería {(known.Bloquea ? "bloquearse" : "pasar")}"),
    ];
}
