using IziSales.Testing;

namespace IziSales.Conformance.Tests;

/// <summary>Feeds a theory with the name of every scenario.</summary>
internal static class TodosLosEscenarios
{
    public static TheoryData<string> Nombres() => [.. Escenarios.Todos.Select(static escenario => escenario.Nombre)];

    public static Escenario Find(string nombre) => Escenarios.Todos.Single(escenario => escenario.Nombre == nombre);
}
