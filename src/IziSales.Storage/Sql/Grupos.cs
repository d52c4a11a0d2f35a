using System.Data.Common;
using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>Documents that wait for a summary, and the file that takes them.</summary>
internal sealed class Grupos(LoteRequest request, Func<LoteContext, NuevoLote?> build)
{
    /// <summary>Those that no file has, and that no worker takes alone.</summary>
    public const string Waiting = "(estado = 'PorResumir' OR estado = 'AnulacionPendiente' AND lote IS NULL AND proximo_intento IS NULL)";

    /// <summary>Groups, the oldest day first.</summary>
    public const string Select =
        $"""
        SELECT emisor, dia, CASE estado WHEN 'PorResumir' THEN '1' ELSE '3' END, tope, count(*) FROM izi_comprobante
        WHERE {Schema.EnResumenes} AND {Waiting} GROUP BY 1, 2, 3, 4 ORDER BY 2, 3, 4;
        """;

    private const string SelectNumero = "SELECT coalesce(max(numero), 0) + 1 FROM izi_lote WHERE emisor = @emisor AND generacion = @generacion;";

    private LoteEmitido? _mine;

    private Ruc Emisor => request.Grupo.Emisor;

    private EstadoComprobante Estado => request.Grupo.Operacion == EstadoItemResumen.Anular ? EstadoComprobante.AnulacionPendiente : EstadoComprobante.PorResumir;

    public static LoteGrupo Read(DbDataReader reader) => new(
        Ruc.Parse(reader.GetString(0)),
        Celda.Dia(reader.GetInt32(1)),
        EstadoItemResumen.Parse(reader.GetString(2)),
        reader.GetInt32(3),
        reader.GetInt32(4));

    /// <summary>One attempt, inside its transaction: locks the shop, then the documents.</summary>
    public async Task<LoteEmitido?> RunAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        if (scope.IsInDoubt && _mine is { } mine && await Lotes.FindAsync(scope, mine, cancellationToken).ConfigureAwait(false) is { } kept)
        {
            scope.Abandon();
            return kept;
        }

        int numero = 0;
        long rowId = 0;
        List<(Fila Fila, byte[] Xml)> documentos = [];
        await scope.ReadAsync(
            [
                .. Emisores.Lock(scope, Emisor),
                new Step(SelectNumero, BindDay, reader => numero = reader.GetInt32(0)),
                new Step(scope.Textos.NextLoteId, static _ => { }, reader => rowId = reader.GetInt64(0)),
                new Step(scope.Textos.LockGrupo, BindGrupo, reader => documentos.Add(Fila.ReadWithXml(reader))),
            ],
            cancellationToken).ConfigureAwait(false);
        if (documentos.Count == 0 || build(new LoteContext(numero, documentos.ConvertAll(static one => new LoteDocumento(one.Fila.Comprobante, one.Xml)))) is not { } nuevo)
        {
            scope.Abandon();
            return null;
        }

        _mine = nuevo.ToEmitido(request, documentos.Count);
        Lotes.KeepNew(scope, rowId, numero, _mine, nuevo.Xml);
        decimal aporte = documentos.Sum(one => Join(scope, one.Fila, _mine));
        Contadores.AddVentas(scope, Emisor, request.Grupo.Dia, aporte);
        return _mine;
    }

    private decimal Join(WriteScope scope, Fila fila, LoteEmitido lote)
    {
        EstadoComprobante estado = Cambios.Next(fila.Comprobante, CausaEvento.Resumen);
        return Cambios.Keep(
            scope,
            fila,
            fila with { Comprobante = fila.Comprobante with { Estado = estado, Lote = lote.Identificador } },
            new EventoComprobante { Orden = 0, Momento = request.Momento, Causa = CausaEvento.Resumen, Estado = estado, Mensaje = lote.Identificador });
    }

    private void BindDay(Parameters parameters)
    {
        parameters.Add("@emisor", Emisor.Value);
        parameters.Add("@generacion", Celda.Dia(Lima.DateOf(request.Momento)));
    }

    private void BindGrupo(Parameters parameters)
    {
        parameters.Add("@emisor", Emisor.Value);
        parameters.Add("@dia", Celda.Dia(request.Grupo.Dia));
        parameters.Add("@estado", Estado.ToString());
        parameters.Add("@tope", request.Grupo.Tope);
        parameters.Add("@limite", request.Grupo.Tope);
    }
}
