using IziSales.Testing;

namespace IziSales.Ubl.Tests;

/// <summary>Whole documents, reviewed once, byte for byte.</summary>
public sealed class GoldenXmlTests
{
    public static TheoryData<string> Nombres => ["una-linea", "todas-las-afectaciones", "gravada-con-descuentos", "texto-dificil", "con-bolsas"];

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Write_Scenario_IsTheReviewedDocument(string nombre) =>
        Golden.Match($"{nombre}.xml", CpeWriter.Write(Escenarios.Todos.Single(escenario => escenario.Nombre == nombre).ToBoleta()));
}
