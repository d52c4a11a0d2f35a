using SamplePos.Dieta;

namespace SamplePos.E2E.Dieta;

/// <summary>What is for whom, by labels as they are printed and names as they are typed.</summary>
public sealed class DietaMatcherTests
{
    [Theory]
    [InlineData("leche", "Leche evaporada Gloria 400 g", "", "Leche")]
    [InlineData("leche", "Galleta", "Harina, azúcar, suero de LECHE en polvo", "LECHE")]
    [InlineData("leche", "Galleta", "harina; caseinatos de sodio", "caseinatos")]
    [InlineData("leche", "Galleta", "contiene derivados lácteos", "lácteos")]
    [InlineData("leche", "Galleta", "contiene derivados lacteos", "lacteos")]
    [InlineData("lactosa", "Queso fresco", "", "Queso")]
    [InlineData("leche", "Yogurt sin lactosa", "", "Yogurt")]
    [InlineData("caseína", "Yogurt fresa 1 L", "", "Yogurt")]
    [InlineData("leche", "Pan", "manjar blanco (azúcar)", "manjar blanco")]
    [InlineData("leche", "Helado", "Leche de coco, crema, leche entera", "leche")]
    [InlineData("maní", "Turrón", "CACAHUATES, miel", "CACAHUATES")]
    [InlineData("mani", "Barra", "maníes tostados", "maníes")]
    [InlineData("cacahuate", "Mantequilla de maní", "", "maní")]
    [InlineData("gluten", "Pan francés", "", "Pan")]
    [InlineData("sin gluten", "Fideos spaghetti Don Vittorio 500 g", "", "Fideos")]
    [InlineData("celíaco", "Sopa", "sémola de trigo durum", "sémola")]
    [InlineData("gluten", "Tamal", "harina", "harina")]
    [InlineData("frutos secos", "Queque", "huevo, nueces picadas", "nueces")]
    [InlineData("fruto seco", "Torta", "almendras", "almendras")]
    [InlineData("mariscos", "Arroz", "camarones y calamares", "camarones")]
    [InlineData("pescado", "Atún en trozos Florida 170 g", "", "Atún")]
    [InlineData("huevos", "Fideos", "sémola, yemas", "yemas")]
    [InlineData("soja", "Atún", "aceite de soya", "soya")]
    [InlineData("sésamo", "Pan", "semillas de ajonjolí", "ajonjolí")]
    [InlineData("sulfitos", "Pasas", "conservante (E220)", "E220")]
    [InlineData("sulfitos", "Vinagre", "metabisulfito de sodio", "metabisulfito")]
    [InlineData("tarwi", "Ceviche", "chochos, tomate", "chochos")]
    [InlineData("apio", "Caldo", "Sal. Apio. Pimienta", "Apio")]
    [InlineData("mostaza", "Hot dog", "mostazas", "mostazas")]
    [InlineData("picante", "Papas", "papa, ají PICANTE", "PICANTE")]
    [InlineData("colorante rojo", "Gaseosa", "agua, colorantes rojos", "colorantes rojos")]
    public void Judge_WordThatMeansIt_IsFoundAndQuoted(string restriction, string name, string ingredients, string says)
    {
        IReadOnlyList<Coincidencia> found = Judge(restriction, name, ingredients);

        Assert.Contains(found, one => one.Dice == says && !one.SoloTrazas);
    }

    [Theory]
    [InlineData("leche", "Bebida de almendras", "agua, leche de almendras")]
    [InlineData("leche", "Mantequilla de maní", "maní, sal")]
    [InlineData("leche", "Chocolate", "manteca y mantequilla de cacao, azúcar")]
    [InlineData("leche", "Galletas sin leche", "harina, azúcar")]
    [InlineData("leche", "Galletas", "azúcar. No contiene leche ni huevo")]
    [InlineData("huevo", "Galletas", "azúcar. No contiene leche ni huevo")]
    [InlineData("maní", "Galletas", "sin frutos secos ni maní")]
    [InlineData("gluten", "Galletas libres de gluten", "quinua")]
    [InlineData("gluten", "Pan de molde sin gluten", "harina de arroz, avena")]
    [InlineData("huevo", "Mayonesa", "aceite. No contiene huevo")]
    [InlineData("gluten", "Pan de maíz", "harina de maíz, harina de arroz")]
    [InlineData("gluten", "Arroz Costeño extra 1 kg", "")]
    [InlineData("frutos secos", "Puré", "papa, nuez moscada")]
    [InlineData("maní", "Jugo", "sin trazas de maní")]
    [InlineData("maní", "Manija", "manicura")]
    [InlineData("pescado", "Gaseosa Inca Kola 500 ml", "agua, azúcar")]
    [InlineData("picante", "Papas", "papa, sal")]
    [InlineData("gluten", "", "")]
    public void Judge_WordThatMeansSomethingElse_IsLeftAlone(string restriction, string name, string ingredients) => Assert.Empty(Judge(restriction, name, ingredients));

    [Theory]
    [InlineData("galletas sin gluten, harina de trigo")]
    [InlineData("sin gluten (trigo)")]
    [InlineData("sin azúcar, trigo")]
    [InlineData("sin azúcar, pan rallado")]
    public void Judge_DeniedInOnePartOnly_IsStillFoundInAnother(string ingredients) => Assert.Single(Judge("gluten", "", ingredients));

    [Theory]
    [InlineData("Puede contener maní", true)]
    [InlineData("Puede contener leche, soya y maní.", true)]
    [InlineData("Contiene trazas de maní", true)]
    [InlineData("Puede contener leche. Ingredientes: maní", false)]
    [InlineData("maní, puede contener maní", false)]
    public void Judge_LabelThatSaysMay_SaysMay(string ingredients, bool onlyTraces)
    {
        Coincidencia found = Assert.Single(Judge("maní", "Barra", ingredients));

        Assert.Equal((onlyTraces, onlyTraces ? "puede tener maní (sus ingredientes dicen «maní»)" : "tiene maní (sus ingredientes dicen «maní»)"), (found.SoloTrazas, found.Frase));
    }

    [Theory]
    [InlineData("Lácteos", "leche", true)]
    [InlineData("sin maní", "cacahuates", true)]
    [InlineData("PICANTES", "picante", true)]
    [InlineData("picante", "muy picante", false)]
    [InlineData("leche", "queso", false)]
    public void Judge_Marks_AreComparedAsAWhole(string restriction, string mark, bool blocks)
    {
        ProductoDieta product = new(1, "Cosa") { Etiquetas = Restriccion.ReadAll([mark]) };

        IReadOnlyList<Coincidencia> found = DietaMatcher.Judge(Restriccion.Read(restriction), product);

        Assert.Equal(blocks, found.Any(static one => one.Fuente == CoincidenciaFuente.Etiqueta));
    }

    [Fact]
    public void Judge_SeveralRestrictions_SaysEachOnceWithItsReason()
    {
        ProductoDieta product = new(1, "Queque de nueces") { Ingredientes = "harina, huevos, mantequilla", Etiquetas = Restriccion.ReadAll(["gluten"]) };

        IReadOnlyList<Coincidencia> found = DietaMatcher.Judge(Restriccion.ReadAll(["leche", "gluten", "frutos secos", "pescado", "leche"]), product);

        Assert.Equal(
            ["tiene leche (sus ingredientes dicen «mantequilla»)", "tiene gluten (está marcado así)", "tiene frutos secos (se llama «nueces»)"],
            found.Select(static one => one.Frase));
    }

    [Fact]
    public void Read_WhatFamiliesSay_IsTheAllergenOrAWordOfTheirOwn()
    {
        Assert.Equal(["leche"], Restriccion.Read(" Sin LÁCTEOS ").Select(static one => one.Codigo));
        Assert.Equal(["crustaceos", "moluscos"], Restriccion.Read("mariscos").Select(static one => one.Codigo));
        Assert.Equal(["picante"], Restriccion.Read("Picante").Select(static one => one.Codigo));
        Assert.Equal(["pan"], Restriccion.Read("pan").Select(static one => one.Codigo));
        Assert.Empty(Restriccion.Read(" , "));
        Assert.All(Alergenos.Todos, static one => Assert.Equal(one.Codigo, Assert.Single(Restriccion.Read(one.Codigo)).Codigo));
    }

    [Fact]
    public void Fallados_KnownCases_AreNone() => Assert.Empty(CasosConocidos.Fallados());

    private static IReadOnlyList<Coincidencia> Judge(string restriction, string name, string ingredients) =>
        DietaMatcher.Judge(Restriccion.Read(restriction), new ProductoDieta(1, name) { Ingredientes = ingredients });
}
