using System.Data.Common;
using IziSales.Emision;

namespace IziSales.Storage.Sql;

/// <summary>Writes the steps in a document's life.</summary>
internal static class Eventos
{
    public const string Select =
        """
        SELECT e.orden, e.momento, e.causa, e.estado, e.codigo, e.mensaje
        FROM izi_evento e JOIN izi_comprobante c ON c.id = e.comprobante
        WHERE c.emisor = @emisor AND c.tipo = @tipo AND c.serie = @serie AND c.correlativo = @correlativo
        ORDER BY e.orden;
        """;

    private const string Insert =
        """
        INSERT INTO izi_evento (comprobante, orden, momento, causa, estado, codigo, mensaje)
        SELECT @id, coalesce(max(orden), 0) + 1, @momento, @causa, @estado, @codigo, @mensaje FROM izi_evento WHERE comprobante = @id;
        """;

    private const string InsertFirst =
        "INSERT INTO izi_evento (comprobante, orden, momento, causa, estado, codigo, mensaje) VALUES (@id, 1, @momento, @causa, @estado, @codigo, @mensaje);";

    public static EventoComprobante Read(DbDataReader reader) => new()
    {
        Orden = reader.GetInt32(0),
        Momento = Celda.Instante(reader.GetInt64(1)),
        Causa = Enum.Parse<CausaEvento>(reader.GetString(2)),
        Estado = Enum.Parse<EstadoComprobante>(reader.GetString(3)),
        Codigo = reader.Text(4),
        Mensaje = reader.Text(5),
    };

    /// <summary>Keeps the step with which a document's life begins.</summary>
    public static void KeepFirst(WriteScope scope, long rowId, EventoComprobante evento) => scope.Write(InsertFirst, parameters => Bind(parameters, rowId, evento));

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
