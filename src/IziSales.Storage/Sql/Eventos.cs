using IziSales.Emision;

namespace IziSales.Storage.Sql;

/// <summary>Writes the steps in a document's life.</summary>
internal static class Eventos
{
    private const string Insert =
        """
        INSERT INTO izi_evento (comprobante, orden, momento, causa, estado, codigo, mensaje)
        SELECT @id, coalesce(max(orden), 0) + 1, @momento, @causa, @estado, @codigo, @mensaje FROM izi_evento WHERE comprobante = @id;
        """;

    /// <summary>Moves a document along its cycle.</summary>
    /// <exception cref="InvalidOperationException">The cause cannot happen in the document's state.</exception>
    public static EstadoComprobante Next(ComprobanteEmitido comprobante, CausaEvento causa) =>
        CicloComprobante.Next(comprobante.Estado, causa) ?? throw new InvalidOperationException($"{comprobante.Id}: {causa} cannot happen in state {comprobante.Estado}.");

    public static Task KeepAsync(WriteScope scope, long rowId, EventoComprobante evento, CancellationToken cancellationToken) => scope.ExecuteAsync(
        Insert,
        command =>
        {
            command.Add("@id", rowId);
            command.Add("@momento", Celda.Instante(evento.Momento));
            command.Add("@causa", evento.Causa.ToString());
            command.Add("@estado", evento.Estado.ToString());
            command.Add("@codigo", evento.Codigo);
            command.Add("@mensaje", evento.Mensaje);
        },
        cancellationToken);
}
