using IziSales.Testing;

namespace IziSales.Conformance.Tests;

/// <summary>Feeds a theory with the name of every scenario.</summary>
internal static class TodosLosEscenarios
{
    private static IEnumerable<Escenario> Todos => Escenarios.Todos.Concat(EscenariosTributarios.Todos);

    public static TheoryData<string> Nombres() => [.. Todos.Select(static escenario => escenario.Nombre)];

    public static Escenario Find(string nombre) => Todos.Single(escenario => escenario.Nombre == nombre);
}
