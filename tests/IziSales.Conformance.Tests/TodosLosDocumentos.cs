using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Conformance.Tests;

/// <summary>Feeds a theory with the name of every document of every kind.</summary>
internal static class TodosLosDocumentos
{
    private static readonly Dictionary<string, Func<DocumentoElectronico>> PorNombre = Gather();

    public static TheoryData<string> Nombres() => [.. PorNombre.Keys];

    public static DocumentoElectronico Find(string nombre) => PorNombre[nombre]();

    private static Dictionary<string, Func<DocumentoElectronico>> Gather()
    {
        var all = new Dictionary<string, Func<DocumentoElectronico>>(StringComparer.Ordinal);
        foreach (Escenario escenario in Escenarios.Todos)
        {
            all.Add(escenario.Nombre, escenario.ToBoleta);
        }

        foreach ((string nombre, Comprobante documento) in EscenariosDocumento.Todos)
        {
            all.Add(nombre, () => documento);
        }

        all.Add("resumen", static () => EscenariosLote.Resumen);
        all.Add("baja", static () => EscenariosLote.Baja);
        return all;
    }
}
