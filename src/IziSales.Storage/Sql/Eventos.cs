using System.Data.Common;
using IziSales.Emision;

namespace IziSales.Storage.Sql;

/// <summary>The steps in a document's life. The first, its issue, is told by the document's own row.</summary>
internal static class Eventos
{
    public const string Select =
        $"""
        SELECT 1 AS orden, c.emision, 'Emision', c.inicio, NULL, NULL FROM izi_comprobante c WHERE {Fila.ById}
        UNION ALL
        SELECT e.orden, e.momento, e.causa, e.estado, e.codigo, e.mensaje FROM izi_evento e JOIN izi_comprobante c ON c.id = e.comprobante WHERE {Fila.ById}
        ORDER BY orden;
        """;

    private const string Insert =
        """
        INSERT INTO izi_evento (comprobante, orden, momento, causa, estado, codigo, mensaje)
        SELECT @id, coalesce(max(orden), 1) + 1, @momento, @causa, @estado, @codigo, @mensaje FROM izi_evento WHERE comprobante = @id;
        """;

    public static EventoComprobante Read(DbDataReader reader) => new()
    {
        Orden = reader.GetInt32(0),
        Momento = Celda.Instante(reader.GetInt64(1)),
        Causa = Enum.Parse<CausaEvento>(reader.GetString(2)),
        Estado = Enum.Parse<EstadoComprobante>(reader.GetString(3)),
        Codigo = reader.Text(4),
        Mensaje = reader.Text(5),
    };

    /// <summary>Keeps the next step; its place is counted here, where the document is locked.</summary>
    public static void Keep(WriteScope scope, long rowId, EventoComprobante evento) => scope.Write(Insert, parameters => Bind(parameters, rowId, evento));

    private static void Bind(Parameters parameters, long rowId, EventoComprobante evento)
    {
        parameters.Add("@id", rowId);
        parameters.Add("@momento", Celda.Instante(evento.Momento));
        parameters.Add("@causa", evento.Causa.ToString());
        parameters.Add("@estado", evento.Estado.ToString());
        parameters.Add("@codigo", evento.Codigo);
        parameters.Add("@mensaje", evento.Mensaje);
    }
}
