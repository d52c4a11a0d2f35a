using System.Data.Common;
using Dapper;
using IziSales.Ubl;
using SamplePos.Catalogue;
using SamplePos.Clientes;
using SamplePos.Data;
using SamplePos.Ventas;

namespace SamplePos.Fiado;

/// <summary>The notebook: accounts, what they bought on credit, what they paid.</summary>
public sealed class FiadoStore
{
    private const int MaxShown = 200;
    private const string Columns =
        $"""
        c.id AS Id, c.nombre AS Nombre, c.documento AS Documento, c.telefono AS Telefono, c.limite_centimos AS Limite, c.activa AS Activa, c.cliente AS Cliente, {Deuda.Centimos} AS Debe,
            (SELECT MIN(v.creada) FROM pos_ventas v JOIN pos_ventas_pagos p ON p.venta = v.clave WHERE p.cuenta = c.id AND v.estado IN ('pendiente', 'emitida')) AS PrimeraCompra,
            (SELECT MAX(a.momento) FROM pos_fiado_abonos a WHERE a.cuenta = c.id) AS UltimoAbono
        """;

    private readonly PosDatabase _database;
    private readonly TimeProvider _clock;

    /// <summary>The notebook in this database.</summary>
    public FiadoStore(PosDatabase database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>The accounts whose name, document or telephone has every word; those who owe most come first.</summary>
    public async Task<IReadOnlyList<CuentaFiado>> SearchAsync(string? text, CancellationToken cancellationToken)
    {
        string[] words = SearchText.Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        DynamicParameters parameters = new(new { limit = MaxShown });
        for (int i = 0; i < words.Length; i++)
        {
            parameters.Add($"w{i}", $"%{Like.Escape(words[i])}%");
        }

        string where = string.Join(" AND ", words.Select(static (_, i) => $"c.busqueda LIKE @w{i} {Like.Clause}").DefaultIfEmpty("1 = 1"));
        return await ReadAsync($"{where} ORDER BY Debe DESC, c.nombre, c.id LIMIT @limit", parameters, cancellationToken);
    }

    /// <summary>The account, or null.</summary>
    public async Task<CuentaFiado?> FindAsync(long id, CancellationToken cancellationToken) => (await ReadAsync("c.id = @id", new { id }, cancellationToken)).SingleOrDefault();

    /// <summary>The account of the person with this DNI or RUC, or null.</summary>
    public async Task<CuentaFiado?> FindByDocumentAsync(string documento, CancellationToken cancellationToken) =>
        (await ReadAsync("c.documento = @documento", new { documento }, cancellationToken)).SingleOrDefault();

    /// <summary>A customer's account: the one that was opened for the customer, or the one with the same document; or null.</summary>
    public async Task<CuentaFiado?> FindOfAsync(Cliente cliente, CancellationToken cancellationToken) =>
        (await ReadAsync("c.cliente = @id OR (c.cliente IS NULL AND c.documento = @numero) ORDER BY c.cliente DESC, c.id LIMIT 1", new { id = cliente.Id, numero = cliente.Documento.Numero }, cancellationToken)).SingleOrDefault();

    /// <summary>Says whose an account is.</summary>
    public async Task LinkAsync(long cuenta, long cliente, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("UPDATE pos_fiado_cuentas SET cliente = @cliente WHERE id = @cuenta", new { cuenta, cliente });
    }

    /// <summary>Opens an account, or changes one; returns its key, or null when somebody else has that document.</summary>
    public async Task<long?> SaveAsync(CuentaFiado cuenta, CancellationToken cancellationToken)
    {
        object values = new
        {
            cuenta.Id,
            cuenta.Nombre,
            Busqueda = SearchText.Fold($"{cuenta.Nombre} {cuenta.Documento} {cuenta.Telefono}"),
            cuenta.Documento,
            cuenta.Telefono,
            Limite = (long)(cuenta.Limite * 100m),
            cuenta.Activa,
            Creada = Instante.ToText(_clock.GetUtcNow()),
        };
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return cuenta.Id == 0
            ? await connection.QuerySingleOrDefaultAsync<long?>(
                """
                INSERT INTO pos_fiado_cuentas (nombre, busqueda, documento, telefono, limite_centimos, activa, creada)
                VALUES (@Nombre, @Busqueda, @Documento, @Telefono, @Limite, @Activa, @Creada) ON CONFLICT DO NOTHING RETURNING id
                """,
                values)
            : await connection.QuerySingleOrDefaultAsync<long?>(
                """
                UPDATE pos_fiado_cuentas SET nombre = @Nombre, busqueda = @Busqueda, documento = @Documento, telefono = @Telefono, limite_centimos = @Limite, activa = @Activa
                WHERE id = @Id AND NOT EXISTS (SELECT 1 FROM pos_fiado_cuentas o WHERE o.documento = @Documento AND o.id <> @Id) RETURNING id
                """,
                values);
    }

    /// <summary>Writes a payment down, once. Cash that pays the whole debt may leave out the last céntimos, for which there are no coins.</summary>
    public async Task<AbonoResultado> PayAsync(Abono abono, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await connection.ExecuteScalarAsync<long?>($"SELECT id FROM pos_caja_sesiones WHERE id = @Sesion AND cerrada IS NULL{_database.Dialect.ForShare}", new { abono.Sesion }, transaction) is null)
        {
            return AbonoResultado.CajaCerrada;
        }

        await connection.ExecuteAsync($"SELECT id FROM pos_fiado_cuentas WHERE id = @Cuenta{_database.Dialect.ForUpdate}", new { abono.Cuenta }, transaction);
        if (await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM pos_fiado_abonos WHERE clave = @Clave", new { abono.Clave }, transaction) > 0)
        {
            return AbonoResultado.Repetido;
        }

        decimal debe = await connection.ExecuteScalarAsync<long?>($"SELECT {Deuda.Centimos} FROM pos_fiado_cuentas c WHERE c.id = @Cuenta", new { abono.Cuenta }, transaction) / 100m ?? 0m;
        decimal importe = abono.Metodo == MetodoPago.Efectivo && abono.Importe == Redondeo.AEfectivo(debe) ? debe : abono.Importe;
        if (importe > debe)
        {
            return AbonoResultado.MasQueLaDeuda;
        }

        await connection.ExecuteAsync(
            """
            INSERT INTO pos_fiado_abonos (clave, cuenta, sesion, momento, usuario, metodo, centimos, entregado_centimos)
            VALUES (@Clave, @Cuenta, @Sesion, @momento, @Usuario, @metodo, @centimos, @entregado)
            """,
            new
            {
                abono.Clave,
                abono.Cuenta,
                abono.Sesion,
                momento = Instante.ToText(_clock.GetUtcNow()),
                abono.Usuario,
                metodo = abono.Metodo.Codigo,
                centimos = (long)(importe * 100m),
                entregado = (long)(abono.Importe * 100m),
            },
            transaction);
        await transaction.CommitAsync(cancellationToken);
        return AbonoResultado.Registrado;
    }

    /// <summary>The account's page, newest line first.</summary>
    public async Task<IReadOnlyList<Apunte>> HistoryAsync(long cuenta, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<FilaApunte> rows = await connection.QueryAsync<FilaApunte>(
            """
            SELECT v.creada AS Momento, v.vendedor AS Usuario, p.centimos AS Centimos, 0 AS Tipo, v.numero AS Numero, NULL AS Metodo
                FROM pos_ventas_pagos p JOIN pos_ventas v ON v.clave = p.venta WHERE p.cuenta = @cuenta AND v.estado IN ('pendiente', 'emitida', 'devuelta')
            UNION ALL SELECT a.momento, a.usuario, -a.centimos, 1, NULL, a.metodo FROM pos_fiado_abonos a WHERE a.cuenta = @cuenta
            UNION ALL SELECT d.momento, d.usuario, -p.centimos, 2, v.numero, NULL
                FROM pos_ventas_devueltas d JOIN pos_ventas v ON v.clave = d.venta JOIN pos_ventas_pagos p ON p.venta = v.clave WHERE p.cuenta = @cuenta
            ORDER BY 1
            """,
            new { cuenta });
        decimal saldo = 0m;
        List<Apunte> lines = [];
        foreach (FilaApunte row in rows)
        {
            saldo += row.Centimos / 100m;
            lines.Add(row.ToApunte(saldo));
        }

        lines.Reverse();
        return lines;
    }

    private async Task<IReadOnlyList<CuentaFiado>> ReadAsync(string condition, object parameters, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return [.. (await connection.QueryAsync<FilaCuenta>($"SELECT {Columns} FROM pos_fiado_cuentas c WHERE {condition}", parameters)).Select(static row => row.ToCuenta())];
    }
}
