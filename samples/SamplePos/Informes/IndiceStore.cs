using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Catalogue;
using SamplePos.Data;
using SamplePos.Presentation;

namespace SamplePos.Informes;

/// <summary>The cards that the reports are added up from.</summary>
/// <remarks>A card is written whole, as often as one likes: whoever writes it last says the same, because every writer reads the document first.</remarks>
public sealed class IndiceStore
{
    private readonly PosDatabase _database;

    /// <summary>The cards in this database.</summary>
    public IndiceStore(PosDatabase database) => _database = database;

    /// <summary>Writes cards, each in the place of an earlier one of the same number, and how far their series are complete.</summary>
    public async Task PutAsync(IReadOnlyList<Ficha> fichas, IReadOnlyDictionary<string, long> hasta, CancellationToken cancellationToken)
    {
        if (fichas.Count == 0)
        {
            return;
        }

        long emisor = Number(fichas[0].Comprobante.Id.Ruc);
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await NameAsync(fichas, transaction);

        foreach (Ficha ficha in fichas)
        {
            await PutAsync(ficha, emisor, transaction);
        }

        foreach ((string serie, long correlativo) in hasta.OrderBy(static one => one.Key, StringComparer.Ordinal))
        {
            await connection.ExecuteAsync(
                "INSERT INTO pos_informe_series (emisor, serie, hasta) VALUES (@emisor, @serie, @correlativo) ON CONFLICT (emisor, serie) DO UPDATE SET hasta = @correlativo WHERE pos_informe_series.hasta < @correlativo",
                new { emisor, serie, correlativo },
                transaction);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Up to which number each series is complete.</summary>
    public async Task<Dictionary<string, long>> CompleteAsync(Ruc emisor, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<(string Serie, long Hasta)> rows = await connection.QueryAsync<(string, long)>("SELECT serie, hasta FROM pos_informe_series WHERE emisor = @emisor", new { emisor = Number(emisor) });
        return rows.ToDictionary(static row => row.Serie, static row => row.Hasta, StringComparer.Ordinal);
    }

    /// <summary>The cards whose state may have changed by itself, by number.</summary>
    public async Task<Dictionary<string, EstadoComprobante>> LooseAsync(Ruc emisor, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<(string Numero, string Estado)> rows = await connection.QueryAsync<(string, string)>($"SELECT numero, estado FROM pos_informe_documentos WHERE emisor = @emisor AND firme = {_database.Dialect.False}", new { emisor = Number(emisor) });
        return rows.ToDictionary(static row => row.Numero, static row => Enum.Parse<EstadoComprobante>(row.Estado), StringComparer.Ordinal);
    }

    /// <summary>The states that the cards of these documents tell.</summary>
    public async Task<Dictionary<string, EstadoComprobante>> StatesAsync(Ruc emisor, IReadOnlyCollection<string> numeros, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<(string Numero, string Estado)> rows = await connection.QueryAsync<(string, string)>(
            $"SELECT numero, estado FROM pos_informe_documentos WHERE emisor = @emisor AND {_database.Dialect.In("numero", "numeros")}", new { emisor = Number(emisor), numeros = numeros.ToArray() });
        return rows.ToDictionary(static row => row.Numero, static row => Enum.Parse<EstadoComprobante>(row.Estado), StringComparer.Ordinal);
    }

    internal static long Number(Ruc ruc) => long.Parse(ruc.Value, CultureInfo.InvariantCulture);

    // A product is called what it was last sold as; what a note calls it only serves where nothing better is known.
    private static async Task NameAsync(IReadOnlyList<Ficha> fichas, DbTransaction transaction)
    {
        IEnumerable<FichaLinea> named = fichas.SelectMany(static ficha => ficha.Lineas).GroupBy(static linea => linea.Producto, StringComparer.Ordinal)
            .OrderBy(static same => same.Key, StringComparer.Ordinal).Select(static same => same.LastOrDefault(static linea => linea.Cantidad > 0m) ?? same.Last());
        foreach (FichaLinea producto in named)
        {
            string known = producto.Cantidad > 0m ? "DO UPDATE SET nombre = @Nombre, unidad = @Unidad WHERE pos_informe_productos.nombre <> @Nombre" : "DO NOTHING";
            await transaction.Connection!.ExecuteAsync($"INSERT INTO pos_informe_productos (clave, nombre, unidad) VALUES (@Producto, @Nombre, @Unidad) ON CONFLICT (clave) {known}", producto, transaction);
        }
    }

    private async Task PutAsync(Ficha ficha, long emisor, DbTransaction transaction)
    {
        ComprobanteEmitido one = ficha.Comprobante;
        DbConnection connection = transaction.Connection!;
        long dia = Dia.ToNumber(Lima.DateOf(one.FechaEmision));
        string comprador = one.Adquirente.IsIdentificado ? one.Adquirente.Nombre : "";
        string comprador_numero = one.Adquirente.IsIdentificado ? one.Adquirente.Documento.Numero : "";
        long id = await connection.ExecuteScalarAsync<long>(
            $"""
            INSERT INTO pos_informe_documentos (emisor, numero, tipo, serie, correlativo, momento, dia, minuto, estado, firme, importe, aporte, ventas, vendedor, metodo, comprador_numero, comprador, busqueda)
            VALUES (@emisor, @numero, @tipo, @serie, @correlativo, @momento, @dia, @minuto, @estado, @firme, @importe, @aporte, @ventas, @vendedor, @metodo, @comprador_numero, @comprador, @busqueda)
            ON CONFLICT (emisor, numero) DO UPDATE SET estado = @estado, firme = @firme, aporte = @aporte, ventas = @ventas, vendedor = @vendedor, metodo = @metodo
            RETURNING id
            """,
            new
            {
                emisor,
                numero = one.Numero.Value,
                tipo = one.Id.Tipo.Codigo,
                serie = one.Numero.Serie.Value,
                correlativo = (long)one.Numero.Correlativo,
                momento = Instante.ToText(one.FechaEmision),
                dia,
                minuto = Dia.MinuteOf(one.FechaEmision),
                estado = one.Estado.ToString(),
                firme = ficha.IsFirme,
                importe = Centimos(one.ImporteTotal),
                aporte = Centimos(ficha.Aporte),
                ventas = (long)ficha.Ventas,
                vendedor = ficha.Vendedor,
                metodo = ficha.Metodo,
                comprador_numero,
                comprador,
                busqueda = SearchText.Fold($"{comprador} {DocumentoView.Word(one.Id.Tipo)}"),
            },
            transaction);
        await connection.ExecuteAsync("DELETE FROM pos_informe_lineas WHERE documento = @id; DELETE FROM pos_informe_pagos WHERE documento = @id;", new { id }, transaction);
        if (ficha.Lineas.Count > 0)
        {
            (string sql, DynamicParameters parameters) = Contents(ficha, id, emisor, dia);
            await connection.ExecuteAsync(sql, parameters, transaction);
        }
    }

    // All of a document's lines and payments in one round trip: on a server each costs more than the row.
    private static (string Sql, DynamicParameters Parameters) Contents(Ficha ficha, long id, long emisor, long dia)
    {
        DynamicParameters parameters = new();
        StringBuilder sql = new("INSERT INTO pos_informe_lineas (documento, orden, emisor, dia, producto, millonesimas, centimos) VALUES ");
        for (int i = 0; i < ficha.Lineas.Count; i++)
        {
            FichaLinea linea = ficha.Lineas[i];
            parameters.Add($"p{i}", linea.Producto);
            sql.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ", ")}({id}, {i}, {emisor}, {dia}, @p{i}, {(long)(linea.Cantidad * 1_000_000m)}, {Centimos(linea.Importe)})");
        }

        sql.Append("; INSERT INTO pos_informe_pagos (documento, metodo, emisor, dia, ventas, centimos) VALUES ");
        for (int i = 0; i < ficha.Pagos.Count; i++)
        {
            parameters.Add($"m{i}", ficha.Pagos[i].Metodo);
            sql.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ", ")}({id}, @m{i}, {emisor}, {dia}, {ficha.Ventas}, {Centimos(ficha.Pagos[i].Importe)})");
        }

        return (sql.Append(';').ToString(), parameters);
    }

    private static long Centimos(decimal amount) => (long)(amount * 100m);
}
