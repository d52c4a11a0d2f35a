using System.Globalization;
using System.Text;
using IziSales.Emision;

namespace IziSales.Storage.Sql;

/// <summary>The statements behind lists.</summary>
internal static class Listado
{
    public static string Sql(ComprobanteQuery query)
    {
        var sql = new StringBuilder($"SELECT {Fila.Columns} FROM izi_comprobante c WHERE {FilaId.Between}");
        In(sql, query.Estados);
        sql.Append(query.Serie is null ? "" : " AND c.serie = @serie");
        sql.Append(query.Afectado is null ? "" : " AND c.emisor = @emisor AND c.afectado = @afectado");
        sql.Append(query.Lote is null ? "" : " AND c.emisor = @emisor AND c.lote = @lote");
        return sql.Append(" ORDER BY c.id DESC LIMIT @limite OFFSET @salto;").ToString();
    }

    public static void Bind(Parameters parameters, ComprobanteQuery query)
    {
        FilaId.Bind(parameters, query.Emisor, query.Desde, query.Hasta);
        Bind(parameters, query.Estados);
        if (query.Serie is { } serie)
        {
            parameters.Add("@serie", serie.Value);
        }

        if (query.Afectado is { } afectado)
        {
            parameters.Add("@afectado", afectado.NombreArchivo);
        }

        if (query.Lote is { } lote)
        {
            parameters.Add("@lote", lote);
        }

        parameters.Add("@limite", query.Limit);
        parameters.Add("@salto", query.Skip);
    }

    public static string Sql(LoteQuery query)
    {
        var sql = new StringBuilder($"SELECT {FilaLote.Columns} FROM izi_lote c WHERE c.emisor = @emisor");
        In(sql, query.Estados);
        return sql.Append(" ORDER BY c.id DESC LIMIT @limite OFFSET @salto;").ToString();
    }

    public static void Bind(Parameters parameters, LoteQuery query)
    {
        parameters.Add("@emisor", query.Emisor.Value);
        Bind(parameters, query.Estados);
        parameters.Add("@limite", query.Limit);
        parameters.Add("@salto", query.Skip);
    }

    private static void In(StringBuilder sql, IReadOnlyList<EstadoComprobante> estados)
    {
        if (estados.Count > 0)
        {
            sql.Append(" AND c.estado IN (").AppendJoin(", ", Enumerable.Range(0, estados.Count).Select(Name)).Append(')');
        }
    }

    private static void Bind(Parameters parameters, IReadOnlyList<EstadoComprobante> estados)
    {
        for (int i = 0; i < estados.Count; i++)
        {
            parameters.Add(Name(i), estados[i].ToString());
        }
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"@estado{index}");
}
