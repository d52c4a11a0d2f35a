using System.Globalization;
using System.Text;
using IziSales.Emision;

namespace IziSales.Storage.Sql;

/// <summary>The statement behind a list of documents.</summary>
internal static class Listado
{
    public static string Sql(ComprobanteQuery query)
    {
        var sql = new StringBuilder($"SELECT {Fila.Columns} FROM izi_comprobante c WHERE c.emisor = @emisor");
        if (query.Estados.Count > 0)
        {
            sql.Append(" AND c.estado IN (").AppendJoin(", ", Enumerable.Range(0, query.Estados.Count).Select(static i => string.Create(CultureInfo.InvariantCulture, $"@estado{i}"))).Append(')');
        }

        sql.Append(query.Serie is null ? "" : " AND c.serie = @serie");
        sql.Append(query.Desde is null ? "" : " AND c.dia >= @desde");
        sql.Append(query.Hasta is null ? "" : " AND c.dia <= @hasta");
        return sql.Append(" ORDER BY c.dia DESC, c.id DESC LIMIT @limite OFFSET @salto;").ToString();
    }

    public static void Bind(Parameters parameters, ComprobanteQuery query)
    {
        parameters.Add("@emisor", query.Emisor.Value);
        for (int i = 0; i < query.Estados.Count; i++)
        {
            parameters.Add(string.Create(CultureInfo.InvariantCulture, $"@estado{i}"), query.Estados[i].ToString());
        }

        if (query.Serie is { } serie)
        {
            parameters.Add("@serie", serie.Value);
        }

        if (query.Desde is { } desde)
        {
            parameters.Add("@desde", Celda.Dia(desde));
        }

        if (query.Hasta is { } hasta)
        {
            parameters.Add("@hasta", Celda.Dia(hasta));
        }

        parameters.Add("@limite", query.Limit);
        parameters.Add("@salto", query.Skip);
    }
}
