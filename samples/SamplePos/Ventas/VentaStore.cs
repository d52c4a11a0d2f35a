using System.Data.Common;
using System.Globalization;
using Dapper;
using SamplePos.Data;

namespace SamplePos.Ventas;

/// <summary>The sales' own facts, in the same file as the boletas.</summary>
public sealed class VentaStore
{
    private const string Columns = "clave AS Clave, creada AS Creada, vendedor AS Vendedor, metodo AS Metodo, recibido_centimos AS Recibido, confirmo_limite AS Confirmo, huella AS Huella, numero AS Numero";

    private readonly PosDatabase _database;

    /// <summary>The sales in this database.</summary>
    public VentaStore(PosDatabase database) => _database = database;

    /// <summary>Keeps the sale as pending. A key that has a number already is left as it is.</summary>
    public async Task BeginAsync(Venta venta, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            INSERT INTO pos_ventas (clave, estado, creada, vendedor, metodo, recibido_centimos, confirmo_limite, huella)
            VALUES (@Clave, 'pendiente', @Creada, @Vendedor, @Metodo, @Recibido, @Confirmo, @Huella)
            ON CONFLICT (clave) DO UPDATE SET estado = 'pendiente', creada = @Creada, vendedor = @Vendedor, metodo = @Metodo,
                recibido_centimos = @Recibido, confirmo_limite = @Confirmo, huella = @Huella
            WHERE numero IS NULL
            """,
            new
            {
                venta.Clave,
                Creada = venta.Creada.ToString("O", CultureInfo.InvariantCulture),
                venta.Vendedor,
                Metodo = venta.Metodo.Codigo,
                Recibido = (long?)(venta.Recibido * 100m),
                Confirmo = venta.ConfirmoLimite,
                venta.Huella,
            });
    }

    /// <summary>Links the sale with its boleta, for ever.</summary>
    public Task LinkAsync(string clave, string numero, CancellationToken cancellationToken) =>
        ExecuteAsync("UPDATE pos_ventas SET estado = 'emitida', numero = @numero WHERE clave = @clave", new { clave, numero }, cancellationToken);

    /// <summary>Says that the sale got no boleta: it was refused before taking a number.</summary>
    public Task DiscardAsync(string clave, CancellationToken cancellationToken) =>
        ExecuteAsync("UPDATE pos_ventas SET estado = 'descartada' WHERE clave = @clave AND numero IS NULL", new { clave }, cancellationToken);

    /// <summary>The sale with this key, or null.</summary>
    public async Task<Venta?> FindAsync(string clave, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        Row? row = await connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Columns} FROM pos_ventas WHERE clave = @clave", new { clave });
        return row?.ToVenta();
    }

    /// <summary>The sales with these numbers, by number.</summary>
    public async Task<IReadOnlyDictionary<string, Venta>> FindByNumbersAsync(IReadOnlyCollection<string> numeros, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<Row> rows = await connection.QueryAsync<Row>($"SELECT {Columns} FROM pos_ventas WHERE numero IN @numeros", new { numeros });
        return rows.ToDictionary(static row => row.Numero!, static row => row.ToVenta());
    }

    /// <summary>The keys of sales that were begun and neither linked nor discarded: the machine died in between.</summary>
    public async Task<IReadOnlyList<string>> PendingKeysAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<string>("SELECT clave FROM pos_ventas WHERE estado = 'pendiente'")];
    }

    private async Task ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(sql, parameters);
    }

    private sealed class Row
    {
        public string Clave { get; init; } = "";

        public string Creada { get; init; } = "";

        public string Vendedor { get; init; } = "";

        public string Metodo { get; init; } = "";

        public long? Recibido { get; init; }

        public bool Confirmo { get; init; }

        public string Huella { get; init; } = "";

        public string? Numero { get; init; }

        public Venta ToVenta() => new()
        {
            Clave = Clave,
            Creada = DateTimeOffset.Parse(Creada, CultureInfo.InvariantCulture),
            Vendedor = Vendedor,
            Metodo = MetodoPago.Find(Metodo) ?? MetodoPago.Efectivo,
            Recibido = Recibido / 100m,
            ConfirmoLimite = Confirmo,
            Huella = Huella,
            Numero = Numero,
        };
    }
}
