using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>Notices: kept once, delivered under a lease.</summary>
internal static class Avisos
{
    /// <summary>The newest first.</summary>
    public const string SelectNewest = $"{FilaAviso.Select} WHERE c.emisor = @emisor ORDER BY c.id DESC LIMIT @limite;";

    private const string Insert =
        """
        INSERT INTO izi_aviso (emisor, clave, mensaje, momento, intentos, proximo_intento) VALUES (@emisor, @clave, @mensaje, @momento, 0, @momento)
        ON CONFLICT (emisor, clave) DO NOTHING;
        """;

    private const string UpdateClaimed = "UPDATE izi_aviso SET intentos = intentos + 1, reserva = @reserva, reserva_hasta = @hasta WHERE id = @id;";
    private const string UpdateSettled = "UPDATE izi_aviso SET proximo_intento = @proximo_intento, reserva = NULL, reserva_hasta = NULL WHERE id = @id;";

    public static void Keep(WriteScope scope, Ruc emisor, IReadOnlyList<Aviso> avisos, DateTimeOffset momento)
    {
        foreach (Aviso aviso in avisos)
        {
            scope.Write(
                Insert,
                parameters =>
                {
                    Fila.BindKey(parameters, emisor, aviso.Clave);
                    parameters.Add("@mensaje", aviso.Mensaje);
                    parameters.Add("@momento", Celda.Instante(momento));
                });
        }
    }

    public static async Task<IReadOnlyList<AvisoClaim>> ClaimAsync(WriteScope scope, ClaimRequest request, CancellationToken cancellationToken)
    {
        List<FilaAviso> due = await scope.RowsAsync(scope.Textos.ClaimAvisos, parameters => Outbox.Bind(parameters, request), FilaAviso.Read, cancellationToken).ConfigureAwait(false);
        return due.ConvertAll(fila =>
        {
            var claim = new AvisoClaim { Emisor = fila.Emisor, Aviso = fila.Aviso, Momento = fila.Momento, Intentos = fila.Intentos + 1, Lease = Guid.NewGuid() };
            scope.Write(
                UpdateClaimed,
                parameters =>
                {
                    parameters.Add("@reserva", Celda.Reserva(claim.Lease));
                    parameters.Add("@hasta", Celda.Instante(request.Now + request.Lease));
                    parameters.Add("@id", fila.RowId);
                });
            return claim;
        });
    }

    public static async Task<bool> SettleAsync(WriteScope scope, AvisoClaim claim, DateTimeOffset? proximoIntento, CancellationToken cancellationToken)
    {
        List<FilaAviso> found = await scope.RowsAsync(
            scope.Textos.LockAviso,
            parameters => Fila.BindKey(parameters, claim.Emisor, claim.Aviso.Clave),
            FilaAviso.Read,
            cancellationToken).ConfigureAwait(false);
        if (found is not [{ } fila] || fila.Reserva != Celda.Reserva(claim.Lease))
        {
            scope.Abandon();
            return scope.IsInDoubt && found is [{ Reserva: null } kept] && Celda.Instante(kept.ProximoIntento) == Celda.Instante(proximoIntento);
        }

        scope.Write(
            UpdateSettled,
            parameters =>
            {
                parameters.Add("@proximo_intento", Celda.Instante(proximoIntento));
                parameters.Add("@id", fila.RowId);
            });
        return true;
    }
}
