namespace SamplePos.Dieta;

/// <summary>The fourteen that food laws make labels name, with the words used in Peru.</summary>
/// <remarks>A help for whoever sells, not a doctor's advice: where a word may mean it, it is taken to mean it.</remarks>
public static class Alergenos
{
    private static readonly string[] Vegetales = ["coco", "almendra", "soya", "soja", "arroz", "avena", "quinua", "maní", "cacahuate", "nuez", "castaña", "alpiste"];
    private static readonly string[] SinTrigo = ["maíz", "arroz", "quinua", "papa", "yuca", "coco", "almendra", "garbanzo", "camote", "kiwicha", "soya", "plátano", "maca", "lúcuma", "pescado"];

    /// <summary>In the order of the forms.</summary>
    public static IReadOnlyList<Alergeno> Todos { get; } =
    [
        new(
            "leche",
            "Leche",
            ["leche", "lácteo", "lactosa", "caseína", "proteína de leche"],
            [
                "lactosuero", "caseinato", "lactoalbúmina", "lactoglobulina", "mantequilla", "queso", "quesillo", "yogur", "yogurt", "yogourt", "nata", "manjar blanco", "manjarblanco", "requesón", "kéfir",
                "mozzarella", "parmesano", "ghee", "natilla", "cuajada",
            ],
            salvo: [.. Vegetales.SelectMany(static of => new[] { $"leche de {of}", $"mantequilla de {of}", $"queso de {of}", $"yogurt de {of}", $"crema de {of}" }), "mantequilla de cacao", "leche de magnesia", "leche de tigre"]),
        new(
            "gluten",
            "Gluten",
            ["gluten", "trigo", "celíaco", "celíaca"],
            ["cebada", "centeno", "espelta", "kamut", "triticale", "sémola", "cuscús", "malta", "seitán", "morón"],
            ["avena", "harina", "pan", "fideo", "tallarín", "spaghetti", "espagueti", "pasta", "galleta", "bizcocho", "queque", "keke", "empanada", "panetón"],
            [.. SinTrigo.SelectMany(static of => new[] { $"harina de {of}", $"fideo de {of}", $"pasta de {of}", $"pan de {of}", $"galleta de {of}" }), "trigo sarraceno", "pasta de tomate", "pasta de ají", "pasta dental", "pasta de dientes"]),
        new("huevo", "Huevo", ["huevo"], ["clara", "yema", "albúmina", "ovoalbúmina", "ovomucoide", "ovoproducto", "lisozima"], ["mayonesa", "merengue"]),
        new("mani", "Maní", ["maní", "cacahuate", "cacahuete"], ["arachis"]),
        new(
            "frutos-secos",
            "Frutos secos",
            ["fruto seco", "nuez"],
            ["almendra", "avellana", "pecana", "castaña", "marañón", "anacardo", "cajú", "pistacho", "macadamia", "mazapán", "praliné", "gianduja"],
            salvo: ["nuez moscada"]),
        new("soya", "Soya", ["soya", "soja"], ["tofu", "tempeh", "edamame", "miso", "sillao"]),
        new(
            "pescado",
            "Pescado",
            ["pescado"],
            ["pez", "atún", "anchoa", "anchoveta", "bonito", "caballa", "jurel", "sardina", "salmón", "trucha", "bacalao", "tilapia", "merluza", "corvina", "lenguado", "surimi", "paiche", "toyo", "pejerrey"]),
        new("crustaceos", "Crustáceos", ["crustáceo", "marisco"], ["camarón", "langostino", "langosta", "cangrejo", "gamba", "krill", "centolla", "percebe"]),
        new("moluscos", "Moluscos", ["molusco", "marisco"], ["calamar", "pota", "pulpo", "concha", "choro", "mejillón", "almeja", "caracol", "ostra", "macha", "abalón"], salvo: ["fideo caracol"]),
        new("ajonjoli", "Ajonjolí", ["ajonjolí", "sésamo"], ["tahini", "tahine", "tahina", "gomasio"]),
        new("mostaza", "Mostaza", ["mostaza"], []),
        new("apio", "Apio", ["apio"], ["apionabo"]),
        new("sulfitos", "Sulfitos", ["sulfito"], ["metabisulfito", "bisulfito", "dióxido de azufre", "anhídrido sulfuroso", "e220", "e221", "e222", "e223", "e224", "e226", "e227", "e228", "ins 220", "ins 223"]),
        new("altramuz", "Tarwi (altramuz)", ["altramuz", "tarwi", "chocho", "lupino"], []),
    ];

    /// <summary>The one with this code, or null.</summary>
    public static Alergeno? Find(string codigo) => Todos.FirstOrDefault(one => one.Codigo == codigo);
}
