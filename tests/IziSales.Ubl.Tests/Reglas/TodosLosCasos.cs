namespace IziSales.Ubl.Tests.Reglas;

/// <summary>Every case under a name of its own.</summary>
internal static class TodosLosCasos
{
    public static Dictionary<string, Caso> ToDictionary()
    {
        var named = new Dictionary<string, Caso>(StringComparer.Ordinal);
        foreach (Caso caso in CasosDocumento.Todos.Concat(CasosLinea.Todos).Concat(CasosRecargo.Todos).Concat(CasosTributos.Todos).Concat(CasosTotales.Todos).Concat(CasosXml.Todos).Concat(CasosNota.Todos).Concat(CasosLote.Todos).Concat(CasosXmlNota.Todos).Concat(CasosXmlLote.Todos))
        {
            int again = 1;
            while (!named.TryAdd(again == 1 ? $"{caso.Codigo} {caso.Path}" : $"{caso.Codigo} {caso.Path} ({again})", caso))
            {
                again++;
            }
        }

        return named;
    }
}
