using IziSales.Emision;

namespace IziSales.Storage.Sql;

/// <summary>Puts a mended document in the place of one that SUNAT never registered.</summary>
internal static class Correcting
{
    public static async Task<ComprobanteEmitido?> RunAsync(WriteScope scope, CorrectRequest request, Func<AppendContext, NuevoComprobante?> build, CancellationToken cancellationToken)
    {
        Fila? before = null;
        await scope.ReadAsync(
            [
                .. Emisores.Lock(scope, request.Id.Ruc),
                new Step(scope.Textos.LockById, parameters => Fila.Bind(parameters, request.Id), reader => before = Fila.Read(reader)),
            ],
            cancellationToken).ConfigureAwait(false);
        if (before is not { Comprobante.Estado: EstadoComprobante.NoRegistrado })
        {
            scope.Abandon();
            return await Cambios.RecogniseAsync(scope, before, CausaEvento.Correccion, request.Momento, cancellationToken).ConfigureAwait(false);
        }

        ComprobanteEmitido comprobante = before.Comprobante;
        var seen = new Situacion(before.Dia);
        await scope.ReadAsync([.. seen.ReadAfectado(scope, comprobante.Afectado), .. Contadores.Lock(scope, request.Id.Ruc), seen.ReadTotales(request.Id.Ruc)], cancellationToken).ConfigureAwait(false);
        if (build(seen.ToContext(comprobante.Numero, comprobante.FechaEmision, comprobante)) is not { } nuevo)
        {
            scope.Abandon();
            return null;
        }

        EstadoComprobante estado = Cambios.Next(comprobante, CausaEvento.Correccion);
        Fila mended = before with { Huella = request.Fingerprint.ToArray(), Comprobante = nuevo.Correcting(comprobante, request.Momento) };
        Cambios.KeepOne(scope, before, mended, new EventoComprobante { Orden = 0, Momento = request.Momento, Causa = CausaEvento.Correccion, Estado = estado }, nuevo.Xml);
        Avisos.Keep(scope, request.Id.Ruc, nuevo.Avisos, request.Momento);
        return mended.Comprobante;
    }
}
