using System.Data.Common;
using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>Purchases, and sales without electronic document.</summary>
internal static class Movimientos
{
    /// <summary>Between two days, the newest first.</summary>
    public const string Select =
        """
        SELECT emisor, clave, tipo, dia, monto, momento, descripcion FROM izi_movimiento
        WHERE emisor = @emisor AND dia BETWEEN @desde AND @hasta ORDER BY dia DESC, momento DESC, clave DESC;
        """;

    private const string Find = "SELECT 1 FROM izi_movimiento WHERE emisor = @emisor AND clave = @clave;";

    private const string Insert =
        """
        INSERT INTO izi_movimiento (emisor, clave, tipo, dia, monto, momento, descripcion)
        VALUES (@emisor, @clave, @tipo, @dia, @monto, @momento, @descripcion);
        """;

    public static Movimiento Read(DbDataReader reader) => new()
    {
        Emisor = Ruc.Parse(reader.GetString(0)),
        Key = reader.GetString(1),
        Tipo = Enum.Parse<MovimientoTipo>(reader.GetString(2)),
        Fecha = Celda.Dia(reader.GetInt32(3)),
        Monto = Celda.Dinero(reader.GetInt64(4)),
        Momento = Celda.Instante(reader.GetInt64(5)),
        Descripcion = reader.Text(6),
    };

    public static void Bind(Parameters parameters, Ruc emisor, DateOnly desde, DateOnly hasta)
    {
        parameters.Add("@emisor", emisor.Value);
        parameters.Add("@desde", Celda.Dia(desde));
        parameters.Add("@hasta", Celda.Dia(hasta));
    }

    public static async Task<bool> RecordAsync(
        WriteScope scope,
        Movimiento movimiento,
        Func<Acumulado, Acumulado, IReadOnlyList<Aviso>>? watch,
        CancellationToken cancellationToken)
    {
        bool known = false;
        var antes = new Acumulado(0m, 0m, 0m, 0m);
        await Emisores.HoldAsync(scope, movimiento.Emisor, cancellationToken).ConfigureAwait(false);
        await scope.ReadAsync(
            [
                new Step(Find, parameters => Fila.BindKey(parameters, movimiento.Emisor, movimiento.Key), _ => known = true),
                .. Contadores.Lock(scope, movimiento.Emisor),
                new Step(Contadores.Select, parameters => Contadores.Bind(parameters, movimiento.Emisor, movimiento.Fecha), reader => antes = Contadores.Read(reader)),
            ],
            cancellationToken).ConfigureAwait(false);
        if (known)
        {
            scope.Abandon();
            return scope.IsInDoubt;
        }

        Keep(scope, movimiento);
        Avisos.Keep(scope, movimiento.Emisor, watch?.Invoke(antes, After(antes, movimiento)) ?? [], movimiento.Momento);
        return true;
    }

    private static Acumulado After(Acumulado antes, Movimiento movimiento) => movimiento.Tipo == MovimientoTipo.Venta
        ? antes with { VentasMes = antes.VentasMes + movimiento.Monto, VentasAnio = antes.VentasAnio + movimiento.Monto }
        : antes with { ComprasMes = antes.ComprasMes + movimiento.Monto, ComprasAnio = antes.ComprasAnio + movimiento.Monto };

    private static void Keep(WriteScope scope, Movimiento movimiento)
    {
        scope.Write(
            Insert,
            parameters =>
            {
                Fila.BindKey(parameters, movimiento.Emisor, movimiento.Key);
                parameters.Add("@tipo", movimiento.Tipo.ToString());
                parameters.Add("@dia", Celda.Dia(movimiento.Fecha));
                parameters.Add("@monto", Celda.Centimos(movimiento.Monto));
                parameters.Add("@momento", Celda.Instante(movimiento.Momento));
                parameters.Add("@descripcion", movimiento.Descripcion);
            });
        Contadores.Add(scope, movimiento.Emisor, movimiento.Tipo == MovimientoTipo.Venta ? Contadores.Ventas : Contadores.Compras, movimiento.Fecha, movimiento.Monto);
    }
}
