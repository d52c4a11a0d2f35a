namespace IziSales.Ubl.Tests.Reglas;

/// <summary>Each rule is broken once, and mended once.</summary>
public sealed class ReglasTests
{
    private static readonly Dictionary<string, Caso> Casos = TodosLosCasos.ToDictionary();

    public static TheoryData<string> Nombres => [.. Casos.Keys];

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Validate_RuleBroken_ReportsItsCodeAtItsPlaceAndNothingElse(string nombre)
    {
        Caso caso = Casos[nombre];

        ValidationReport report = caso.Roto();

        Assert.Contains((caso.Codigo, caso.Path), report.Issues.Select(static issue => (issue.Code.Value, issue.Path)));
        string[] expected = [.. caso.Tambien.Append(caso.Codigo).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, report.Issues.Select(static issue => issue.Code.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Validate_RuleMended_IsSilent(string nombre) => Assert.Empty(Casos[nombre].Sano().Issues);

    [Fact]
    public void Casos_EveryCodeInTheSource_IsBrokenByOne()
    {
        string[] probados = [.. Casos.Values.Select(static caso => caso.Codigo)];

        string[] faltan = [.. CodigosEnElCodigo.Todos.Except(probados, StringComparer.Ordinal)];

        Assert.True(faltan.Length == 0, $"No case breaks {string.Join(", ", faltan)}. Add one beside its kind in the Casos… files of this folder.");
    }

    [Fact]
    public void Casos_EveryIssue_SaysWhatAndWhatToDo()
    {
        foreach (ValidationIssue issue in Casos.Values.SelectMany(static caso => caso.Roto().Issues))
        {
            Assert.EndsWith(".", issue.Message, StringComparison.Ordinal);
            Assert.EndsWith(".", issue.Remedy, StringComparison.Ordinal);
        }
    }
}
