using System.Data.Common;
using System.Globalization;
using Dapper;
using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Data;
using SamplePos.Features.Boletas;

namespace SamplePos.Informes;

/// <summary>Finds documents by their cards, a page at a time.</summary>
public sealed class BuscadorStore
{
    private readonly PosDatabase _database;

    /// <summary>Looks in this database.</summary>
    public BuscadorStore(PosDatabase database) => _database = database;

    /// <summary>A page of the documents that fit.</summary>
    /// <param name="emisor">Whose.</param>
    /// <param name="busqueda">What they must fit.</param>
    /// <param name="estados">Only these states besides; none means any.</param>
    /// <param name="pagina">Which page and how long.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<Hallazgo> FindAsync(Ruc emisor, Busqueda busqueda, IReadOnlyList<EstadoComprobante> estados, (int Salto, int Largo) pagina, CancellationToken cancellationToken)
    {
        DynamicParameters parameters = new(new { emisor = IndiceStore.Number(emisor), salto = pagina.Salto, largo = pagina.Largo });
        string where = string.Join(" AND ", Conditions(busqueda, estados, parameters));
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        (long count, long sum) = await connection.QuerySingleAsync<(long, long)>($"SELECT COUNT(*), CAST(COALESCE(SUM(aporte), 0) AS BIGINT) FROM pos_informe_documentos WHERE {where}", parameters);
        IEnumerable<string> found = count == 0 ? [] : await connection.QueryAsync<string>($"SELECT numero FROM pos_informe_documentos WHERE {where} ORDER BY momento DESC, numero DESC LIMIT @largo OFFSET @salto", parameters);
        return new Hallazgo([.. found], (int)count, sum / 100m);
    }

    private List<string> Conditions(Busqueda busqueda, IReadOnlyList<EstadoComprobante> estados, DynamicParameters parameters)
    {
        List<string> all = ["emisor = @emisor"];
        void Add(string condition, string name, object? value)
        {
            if (value is not null)
            {
                all.Add(condition);
                parameters.Add(name, value);
            }
        }

        Add("numero = @numero", "numero", busqueda.Numero);
        Add("serie = @serie", "serie", busqueda.Serie);
        Add("(correlativo = @figura OR importe = @figura * 100)", "figura", (long?)busqueda.Figura);
        Add("comprador_numero = @documento", "documento", busqueda.Documento);
        Add("importe = @importe", "importe", (long?)(busqueda.Importe * 100m));
        Add("dia >= @desde", "desde", busqueda.Desde is { } desde ? Dia.ToNumber(desde) : null);
        Add("dia <= @hasta", "hasta", busqueda.Hasta is { } hasta ? Dia.ToNumber(hasta) : null);
        Add("tipo = @tipo", "tipo", busqueda.Tipo);
        Add(_database.Dialect.In("estado", "buscados"), "buscados", Names(busqueda.States));
        Add(_database.Dialect.In("estado", "elegidos"), "elegidos", Names(estados));
        for (int i = 0; i < busqueda.Palabras.Count; i++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"palabra{i}");
            Add(busqueda.Palabras[i] == "varios" ? $"(comprador_numero = '' OR busqueda LIKE @{name} {Like.Clause})" : $"busqueda LIKE @{name} {Like.Clause}", name, $"%{Like.Escape(busqueda.Palabras[i])}%");
        }

        return all;
    }

    private static string[]? Names(IReadOnlyList<EstadoComprobante> estados) => estados.Count == 0 ? null : [.. estados.Select(static estado => estado.ToString())];
}
