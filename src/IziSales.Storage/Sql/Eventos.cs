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

    /// <summary>Moves a document along its cycle.</summary>
    /// <exception cref="InvalidOperationException">The cause cannot happen in the document's state.</exception>
    public static EstadoComprobante Next(ComprobanteEmitido comprobante, CausaEvento causa) =>
        CicloComprobante.Next(comprobante.Estado, causa) ?? throw new InvalidOperationException($"{comprobante.Id}: {causa} cannot happen in state {comprobante.Estado}.");

    public static EventoComprobante Read(DbDataReader reader) => new()
    {
        Orden = reader.GetInt32(0),
        Momento = Celda.Instante(reader.GetInt64(1)),
        Causa = Enum.Parse<CausaEvento>(reader.GetString(2)),
        Estado = Enum.Parse<EstadoComprobante>(reader.GetString(3)),
        Codigo = reader.Text(4),
        Mensaje = reader.Text(5),
    };

    public static void Keep(WriteScope scope, long rowId, EventoComprobante evento) => scope.Write(
        Insert,
        parameters =>
        {
            parameters.Add("@id", rowId);
            parameters.Add("@momento", Celda.Instante(evento.Momento));
            parameters.Add("@causa", evento.Causa.ToString());
            parameters.Add("@estado", evento.Estado.ToString());
            parameters.Add("@codigo", evento.Codigo);
            parameters.Add("@mensaje", evento.Mensaje);
        });
}
