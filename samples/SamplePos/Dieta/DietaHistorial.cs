using System.Data.Common;
using Dapper;
using SamplePos.Catalogue;
using SamplePos.Data;

namespace SamplePos.Dieta;

/// <summary>What was blocked and what was let pass. Lines are only ever added; the database itself refuses anything else.</summary>
public sealed class DietaHistorial
{
    private const int MaxWords = 6;
    private const string Bloqueo = "bloqueo";
    private const string Autorizacion = "autorizacion";

    private readonly PosDatabase _database;
    private readonly TimeProvider _clock;

    /// <summary>The history in this database.</summary>
    public DietaHistorial(PosDatabase database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>Writes down what happened in a sale; the same again in the same sale is written once.</summary>
    public async Task RecordAsync(string venta, string usuario, IReadOnlyCollection<DietaHecho> hechos, CancellationToken cancellationToken)
    {
        if (hechos.Count == 0)
        {
            return;
        }

        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            INSERT INTO pos_dieta_historial (momento, usuario, que, venta, dependiente, nombre, producto, producto_nombre, motivos, razon, busqueda)
            VALUES (@momento, @usuario, @que, @venta, @dependiente, @nombre, @producto, @productoNombre, @motivos, @razon, @busqueda) ON CONFLICT DO NOTHING
            """,
            hechos.Select(hecho => new
            {
                momento = Instante.ToText(_clock.GetUtcNow()),
                usuario,
                que = hecho.Que == DietaQue.Bloqueo ? Bloqueo : Autorizacion,
                venta,
                dependiente = hecho.Para.Id,
                nombre = hecho.Para.Etiqueta,
                producto = (long)hecho.Producto.Producto,
                productoNombre = hecho.Producto.Nombre,
                motivos = hecho.Motivos,
                razon = hecho.Razon,
                busqueda = SearchText.Fold($"{hecho.Para.Etiqueta} {hecho.Producto.Nombre} {hecho.Motivos} {hecho.Razon} {usuario}"),
            }),
            transaction);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The lines that fit, newest first.</summary>
    public async Task<IReadOnlyList<DietaLinea>> SearchAsync(DietaFiltro filtro, CancellationToken cancellationToken)
    {
        string[] words = [.. SearchText.Fold(filtro.Texto ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords)];
        DynamicParameters parameters = new(new { limit = filtro.Limit, skip = filtro.Skip, que = filtro.Que == DietaQue.Autorizacion ? Autorizacion : Bloqueo });
        List<string> conditions = [filtro.Que is null ? "1 = 1" : "h.que = @que"];
        for (int i = 0; i < words.Length; i++)
        {
            parameters.Add($"w{i}", $"%{Like.Escape(words[i])}%");
            conditions.Add($"h.busqueda LIKE @w{i} {Like.Clause}");
        }

        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<Fila> rows = await connection.QueryAsync<Fila>(
            $"""
            SELECT h.momento AS Momento, h.usuario AS Usuario, h.que AS Que, h.nombre AS Nombre, h.producto_nombre AS Producto, h.motivos AS Motivos, h.razon AS Razon, v.numero AS Numero
            FROM pos_dieta_historial h LEFT JOIN pos_ventas v ON v.clave = h.venta WHERE {string.Join(" AND ", conditions)} ORDER BY h.id DESC LIMIT @limit OFFSET @skip
            """,
            parameters);
        return [.. rows.Select(static row => row.ToLinea())];
    }

    /// <summary>How many lines there are, and how many that were let pass lack a reason or a name: always none.</summary>
    public async Task<(long Lineas, long Incompletas)> CountAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.QuerySingleAsync<(long, long)>(
            "SELECT COUNT(*), COUNT(CASE WHEN usuario = '' OR motivos = '' OR (que = 'autorizacion' AND COALESCE(razon, '') = '') THEN 1 END) FROM pos_dieta_historial");
    }

    /// <summary>Whether the database refuses to change a line. It is tried on a line that nothing remains of.</summary>
    public async Task<bool> IsFixedAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            INSERT INTO pos_dieta_historial (momento, usuario, que, venta, dependiente, nombre, producto, producto_nombre, motivos, razon, busqueda)
            VALUES (@momento, 'verificación', 'bloqueo', 'verificacion', 0, '', 0, '', 'verificación', NULL, '')
            """,
            new { momento = Instante.ToText(_clock.GetUtcNow()) },
            transaction);
        try
        {
            await connection.ExecuteAsync("UPDATE pos_dieta_historial SET motivos = '' WHERE venta = 'verificacion'", transaction: transaction);
            return false;
        }
        catch (DbException)
        {
            return true;
        }
        finally
        {
            await transaction.RollbackAsync(CancellationToken.None);
        }
    }

    private sealed class Fila
    {
        public string Momento { get; init; } = "";

        public string Usuario { get; init; } = "";

        public string Que { get; init; } = "";

        public string Nombre { get; init; } = "";

        public string Producto { get; init; } = "";

        public string Motivos { get; init; } = "";

        public string? Razon { get; init; }

        public string? Numero { get; init; }

        public DietaLinea ToLinea() => new()
        {
            Momento = Instante.Read(Momento).Value,
            Usuario = Usuario,
            Que = Que == Bloqueo ? DietaQue.Bloqueo : DietaQue.Autorizacion,
            Nombre = Nombre,
            Producto = Producto,
            Motivos = Motivos,
            Razon = Razon,
            Numero = Numero,
        };
    }
}
