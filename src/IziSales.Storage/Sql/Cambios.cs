using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>The one place where a kept document changes: the row is rewritten, the event is kept, and the meter follows.</summary>
internal static class Cambios
{
    private const string Update =
        """
        UPDATE izi_comprobante SET huella = @huella, moneda = @moneda, importe = @importe, soles = @soles, adquirente_tipo = @adquirente_tipo,
            adquirente_numero = @adquirente_numero, adquirente_nombre = @adquirente_nombre, reconocimiento = @reconocimiento, estado = @estado, firmado = @firmado,
            digest = @digest, codigo = @codigo, mensaje = @mensaje, ticket = @ticket, lote = @lote, tope = @tope, con_cdr = @con_cdr,
            proximo_intento = @proximo_intento, reemplazado_por = @reemplazado_por, reserva = NULL, reserva_hasta = NULL, xml = coalesce(@xml, xml)
        WHERE id = @id;
        """;

    private const string SelectLast = "SELECT causa, momento FROM izi_evento WHERE comprobante = @id ORDER BY orden DESC LIMIT 1;";

    /// <summary>The state after a cause.</summary>
    /// <exception cref="InvalidOperationException">The cause cannot happen in the document's state.</exception>
    public static EstadoComprobante Next(ComprobanteEmitido comprobante, CausaEvento causa) =>
        CicloComprobante.Next(comprobante.Estado, causa) ?? throw new InvalidOperationException($"{comprobante.Id}: {causa} cannot happen in state {comprobante.Estado}.");

    /// <summary>Keeps a document as it stands after an event. The difference to the meter is returned, for the caller to add to the month of its day.</summary>
    /// <param name="scope">The transaction.</param>
    /// <param name="before">The document as it was, locked.</param>
    /// <param name="after">The document as it is now.</param>
    /// <param name="evento">What happened to it.</param>
    /// <param name="xml">Its new bytes; empty when they stay.</param>
    public static decimal Keep(WriteScope scope, Fila before, Fila after, EventoComprobante evento, ReadOnlyMemory<byte> xml = default)
    {
        byte[]? packed = xml.IsEmpty ? null : Compresion.Pack(xml.Span);
        scope.Write(Update, parameters => Bind(parameters, after, packed));
        Eventos.Keep(scope, before.RowId, evento);
        return AporteVentas.Of(after.Comprobante) - AporteVentas.Of(before.Comprobante);
    }

    /// <summary>The same, for one document: the meter follows at once.</summary>
    public static void KeepOne(WriteScope scope, Fila before, Fila after, EventoComprobante evento, ReadOnlyMemory<byte> xml = default) =>
        Contadores.AddVentas(scope, before.Comprobante.Id.Ruc, before.Dia, Keep(scope, before, after, evento, xml));

    /// <summary>A document, locked; null when there is none.</summary>
    public static async Task<Fila?> LockAsync(WriteScope scope, ComprobanteId id, CancellationToken cancellationToken) =>
        (await scope.RowsAsync(scope.Textos.LockById, parameters => Fila.Bind(parameters, id), Fila.Read, cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>
    /// After a commit whose answer was lost: the document, if the last step of its life is this very one and so was kept; else null.
    /// </summary>
    public static async Task<ComprobanteEmitido?> RecogniseAsync(WriteScope scope, Fila? fila, CausaEvento causa, DateTimeOffset momento, CancellationToken cancellationToken)
    {
        if (!scope.IsInDoubt || fila is null)
        {
            return null;
        }

        List<(string Causa, long Momento)> last = await scope.RowsAsync(
            SelectLast,
            parameters => parameters.Add("@id", fila.RowId),
            static reader => (reader.GetString(0), reader.GetInt64(1)),
            cancellationToken).ConfigureAwait(false);
        return last.Contains((causa.ToString(), Celda.Instante(momento))) ? fila.Comprobante : null;
    }

    private static void Bind(Parameters parameters, Fila fila, byte[]? xml)
    {
        ComprobanteEmitido comprobante = fila.Comprobante;
        parameters.Add("@huella", fila.Huella);
        parameters.Add("@moneda", comprobante.Moneda.Codigo);
        parameters.Add("@importe", Celda.Centimos(comprobante.ImporteTotal));
        parameters.Add("@soles", Celda.Centimos(comprobante.ImporteEnSoles));
        parameters.Add("@adquirente_tipo", comprobante.Adquirente.Documento.Tipo.Codigo);
        parameters.Add("@adquirente_numero", comprobante.Adquirente.Documento.Numero);
        parameters.Add("@adquirente_nombre", comprobante.Adquirente.Nombre);
        parameters.Add("@reconocimiento", comprobante.Acknowledgement);
        parameters.Add("@estado", comprobante.Estado.ToString());
        parameters.Add("@firmado", comprobante.Firmado ? 1 : 0);
        parameters.Add("@digest", comprobante.DigestValue);
        parameters.Add("@codigo", comprobante.Codigo);
        parameters.Add("@mensaje", comprobante.Mensaje);
        parameters.Add("@ticket", comprobante.Ticket);
        parameters.Add("@lote", comprobante.Lote);
        parameters.Add("@tope", fila.Tope);
        parameters.Add("@con_cdr", comprobante.HasCdr ? 1 : 0);
        parameters.Add("@proximo_intento", Celda.Instante(comprobante.ProximoIntento));
        parameters.Add("@reemplazado_por", comprobante.ReemplazadoPor?.NombreArchivo);
        parameters.Add("@xml", xml);
        parameters.Add("@id", fila.RowId);
    }
}
