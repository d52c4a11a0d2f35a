using System.Data.Common;
using Dapper;
using SamplePos.Data;
using SamplePos.Existencias;
using SamplePos.Fiado;

namespace SamplePos.Ventas;

/// <summary>The sales' own facts, in the same database as the boletas.</summary>
/// <remarks>A payment is written down once, here: what lies in a drawer and what somebody owes are sums over these rows.</remarks>
public sealed class VentaStore
{
    private const string Link = "UPDATE pos_ventas SET estado = 'emitida', numero = @numero WHERE clave = @clave AND estado IN ('pendiente', 'descartada')";

    private readonly PosDatabase _database;

    /// <summary>The sales in this database.</summary>
    public VentaStore(PosDatabase database) => _database = database;

    /// <summary>Keeps the sale as pending, if its till is open and its debtor may owe that much. A key that has a number already is left as it is.</summary>
    public async Task<InicioVenta> BeginAsync(Venta venta, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (venta.Sesion is { } sesion && await connection.ExecuteScalarAsync<long?>($"SELECT id FROM pos_caja_sesiones WHERE id = @sesion AND cerrada IS NULL{_database.Dialect.ForShare}", new { sesion }, transaction) is null)
        {
            return InicioVenta.CajaCerrada;
        }

        SortedDictionary<long, long> limits = [];
        foreach (long cuenta in venta.Pagos.Where(static pago => pago.Cuenta is not null).Select(static pago => pago.Cuenta!.Value).Distinct().Order())
        {
            if (await Deuda.LimitAsync(cuenta, _database.Dialect, transaction) is not { } limit)
            {
                return InicioVenta.SinFiado;
            }

            limits[cuenta] = limit;
        }

        if (await PutAsync(venta, transaction) == 0)
        {
            return InicioVenta.YaEmitida;
        }

        foreach ((long cuenta, long limit) in limits)
        {
            if (await Deuda.ReadAsync(cuenta, transaction) > limit)
            {
                return InicioVenta.FiadoPasado;
            }
        }

        if (!await SalidasVenta.PutAsync(venta, _database.Dialect, transaction))
        {
            return InicioVenta.SinExistencias;
        }

        await transaction.CommitAsync(cancellationToken);
        return InicioVenta.Empezada;
    }

    /// <summary>Does what <see cref="BeginAsync"/> and <see cref="LinkAsync"/> do, and takes all of it back: afterwards the program knows the way, and the database knows nothing.</summary>
    public async Task TryOutAsync(Venta venta, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await PutAsync(venta, transaction) > 0)
        {
            await SalidasVenta.PutAsync(venta, _database.Dialect, transaction);
            await connection.ExecuteAsync(Link, new { clave = venta.Clave, numero = venta.Clave }, transaction);
        }

        await transaction.RollbackAsync(CancellationToken.None);
    }

    /// <summary>Lets a sale live on under another key and number, because SUNAT did not accept its boleta: its payments count once.</summary>
    public async Task ReplaceAsync(Venta venta, string clave, string numero, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        Venta next = new() { Clave = clave, Creada = venta.Creada, Vendedor = venta.Vendedor, Sesion = venta.Sesion, Pagos = venta.Pagos, ConfirmoLimite = venta.ConfirmoLimite, Huella = venta.Huella };
        await PutAsync(next, transaction);
        await connection.ExecuteAsync("UPDATE pos_ventas SET estado = 'reemplazada' WHERE clave = @Clave", new { venta.Clave }, transaction);
        await connection.ExecuteAsync("UPDATE pos_ventas SET estado = 'emitida', numero = @numero WHERE clave = @clave", new { clave, numero }, transaction);
        await SalidasVenta.RenameAsync(venta.Clave, clave, transaction);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Links the sale with its boleta, for ever.</summary>
    public Task LinkAsync(string clave, string numero, CancellationToken cancellationToken) => TurnAsync(Link, new { clave, numero }, clave, SalidasVenta.ResumeAsync, cancellationToken);

    /// <summary>Says that the sale got no boleta: it was refused before taking a number.</summary>
    public Task DiscardAsync(string clave, CancellationToken cancellationToken) => TurnAsync(
        "UPDATE pos_ventas SET estado = 'descartada' WHERE clave = @clave AND numero IS NULL", new { clave }, clave, SalidasVenta.SuspendAsync, cancellationToken);

    /// <summary>The sale with this key, or null.</summary>
    public async Task<Venta?> FindAsync(string clave, CancellationToken cancellationToken) => (await ReadAsync("v.clave = @clave", new { clave }, cancellationToken)).SingleOrDefault();

    /// <summary>Whether there is a sale with this key that has a boleta and was not taken back.</summary>
    public async Task<bool> IsStandingAsync(string clave, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM pos_ventas WHERE clave = @clave AND estado = 'emitida'", new { clave }) > 0;
    }

    /// <summary>The sales with these numbers, by number.</summary>
    public async Task<IReadOnlyDictionary<string, Venta>> FindByNumbersAsync(IReadOnlyCollection<string> numeros, CancellationToken cancellationToken) =>
        (await ReadAsync(_database.Dialect.In("v.numero", "numeros"), new { numeros = numeros.ToArray() }, cancellationToken)).ToDictionary(static venta => venta.Numero!);

    /// <summary>The keys of sales that were begun and neither linked nor discarded: the machine died in between.</summary>
    public async Task<IReadOnlyList<string>> PendingKeysAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<string>("SELECT clave FROM pos_ventas WHERE estado = 'pendiente'")];
    }

    private static async Task<int> PutAsync(Venta venta, DbTransaction transaction)
    {
        DbConnection connection = transaction.Connection!;
        int put = await connection.ExecuteAsync(
            """
            INSERT INTO pos_ventas (clave, estado, creada, vendedor, sesion, confirmo_limite, huella)
            VALUES (@Clave, 'pendiente', @Creada, @Vendedor, @Sesion, @ConfirmoLimite, @Huella)
            ON CONFLICT (clave) DO UPDATE SET estado = 'pendiente', creada = @Creada, vendedor = @Vendedor, sesion = @Sesion, confirmo_limite = @ConfirmoLimite, huella = @Huella
            WHERE pos_ventas.numero IS NULL
            """,
            new { venta.Clave, Creada = Instante.ToText(venta.Creada), venta.Vendedor, venta.Sesion, venta.ConfirmoLimite, venta.Huella },
            transaction);
        if (put == 0)
        {
            return 0;
        }

        await connection.ExecuteAsync("DELETE FROM pos_ventas_pagos WHERE venta = @Clave", new { venta.Clave }, transaction);
        await connection.ExecuteAsync(
            "INSERT INTO pos_ventas_pagos (venta, orden, metodo, centimos, recibido_centimos, referencia, cuenta) VALUES (@Venta, @Orden, @Metodo, @Centimos, @Recibido, @Referencia, @Cuenta)",
            venta.Pagos.Select((pago, i) => new FilaPago(venta.Clave, i, pago)),
            transaction);
        return put;
    }

    private async Task<IReadOnlyList<Venta>> ReadAsync(string condition, object parameters, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<FilaVenta> rows = await connection.QueryAsync<FilaVenta>(
            $"""
            SELECT v.clave AS Clave, v.creada AS Creada, v.vendedor AS Vendedor, v.sesion AS Sesion, v.confirmo_limite AS Confirmo, v.huella AS Huella, v.numero AS Numero,
                p.metodo AS Metodo, p.centimos AS Centimos, p.recibido_centimos AS Recibido, p.referencia AS Referencia, p.cuenta AS Cuenta
            FROM pos_ventas v JOIN pos_ventas_pagos p ON p.venta = v.clave WHERE {condition} ORDER BY v.clave, p.orden
            """,
            parameters);
        return [.. rows.GroupBy(static row => row.Clave).Select(FilaVenta.ToVenta)];
    }

    /// <summary>Turns a sale to another state, and its goods with it.</summary>
    private async Task TurnAsync(string sql, object parameters, string clave, Func<string, Dialect, DbTransaction, Task> goods, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await connection.ExecuteAsync(sql, parameters, transaction) > 0)
        {
            await goods(clave, _database.Dialect, transaction);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
