using IziSales.Pse;
using IziSales.Ubl;
using SamplePos.Control;
using SamplePos.Hosting;

namespace SamplePos.Operacion.Respaldos;

/// <summary>After a restore, decides for each series whether its next number is free: a number belongs to one sale for ever.</summary>
public sealed class Numeracion
{
    private readonly RespaldoStore _store;
    private readonly NumeracionPolicy _policy;
    private readonly DataFolder _folder;
    private readonly IPseClient _canal;
    private readonly Ensayo _ensayo;
    private readonly Auditoria _auditoria;
    private readonly TimeProvider _clock;

    /// <summary>Decides with these.</summary>
    public Numeracion(RespaldoStore store, NumeracionPolicy policy, DataFolder folder, IPseClient canal, Ensayo ensayo, Auditoria auditoria, TimeProvider clock)
    {
        _store = store;
        _policy = policy;
        _folder = folder;
        _canal = canal;
        _ensayo = ensayo;
        _auditoria = auditoria;
        _clock = clock;
    }

    /// <summary>Looks whether the shop was just restored, and closes the series whose next numbers are or may be taken.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (Restauracion.Done(_folder) is { } plan)
        {
            foreach (SerieCerrada serie in Judge(plan))
            {
                await _store.CloseAsync(serie, cancellationToken);
            }

            await _auditoria.RecordAsync(
                new Registro(Acciones.Restauracion, "respaldo", plan.Archivo) { Usuario = plan.Usuario, Despues = $"Lo anterior quedó en «{plan.Anterior}»." },
                cancellationToken);
            Restauracion.Forget(_folder);
        }

        await RefreshAsync(cancellationToken);
    }

    /// <summary>Reads which series are closed.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken) => _policy.Cerradas = await _store.ListCerradasAsync(cancellationToken);

    /// <summary>Asks the channel for the next number of a series that may be taken; says what came of it.</summary>
    public async Task<string> AskAsync(string serie, Ruc emisor, CancellationToken cancellationToken)
    {
        if (_ensayo.Activo)
        {
            return Ensayo.Frase;
        }

        if (_policy.Cerradas.FirstOrDefault(one => one.Serie == serie) is not { Segura: false } cerrada)
        {
            return $"La serie {serie} no espera ninguna respuesta.";
        }

        ComprobanteId next = new(emisor, Features.Ajustes.Caja.CajaAjuste.TipoOf(serie), new NumeroComprobante(Serie.Parse(serie), cerrada.Ultimo + 1));
        if (!_canal.Capabilities.CanQuery(next))
        {
            return "El canal no responde por boletas sueltas. Mire en SUNAT (Operaciones en Línea) o use una serie nueva.";
        }

        try
        {
            EnvioResult answer = await _canal.QueryAsync(new CpeConsulta(next) { FechaEmision = Lima.DateOf(_clock.GetUtcNow()), ImporteTotal = 1m }, cancellationToken);
            if (answer.Estado is EstadoEnvio.NoExiste)
            {
                return $"SUNAT no tiene {next.Numero.Value}. Puede haberse impreso sin llegar a enviarse: siga con {serie} solo si está seguro de que nadie vendió después del respaldo.";
            }

            await _store.CloseAsync(cerrada with { Segura = true, Motivo = $"El número {next.Numero.Value} ya está registrado: se emitió después del respaldo." }, cancellationToken);
            await RefreshAsync(cancellationToken);
            return $"{next.Numero.Value} ya está registrado: la serie {serie} no puede seguir. Elija una nueva.";
        }
        catch (PseException error)
        {
            return $"No se pudo preguntar: {error.Message}";
        }
    }

    /// <summary>Lets a series go on, because a person answers for it that nothing was issued since; says what came of it. A rehearsal cannot know: its shop may be selling right now.</summary>
    public async Task<string> ReleaseAsync(string serie, CancellationToken cancellationToken)
    {
        if (_ensayo.Activo)
        {
            return Ensayo.Frase;
        }

        if (!await _store.ReleaseAsync(serie, cancellationToken))
        {
            return "Esa serie no puede seguir.";
        }

        await _auditoria.RecordAsync(new Registro(Acciones.SerieLiberada, "serie", serie) { Despues = "Se afirmó que nada se emitió después del respaldo." }, cancellationToken);
        await RefreshAsync(cancellationToken);
        return $"La serie {serie} sigue.";
    }

    // What the former database knew decides; where it is not of the same history, or could not be read, nobody here knows, and the series waits for a person.
    private static IEnumerable<SerieCerrada> Judge(RestauracionPlan plan)
    {
        foreach (Perdida perdida in Perdida.Between(plan.Manifiesto.Series, plan.SeriesVivas ?? []))
        {
            yield return new(perdida.Serie, perdida.Desde - 1, $"Después del respaldo se emitieron {perdida.Serie}-{perdida.Desde} a {perdida.Serie}-{perdida.Hasta}, y esos números no se usan dos veces.", Segura: true);
        }

        foreach (ManifiestoSerie serie in plan.Manifiesto.Series.Where(serie => !plan.SeriesComunes.Any(serie.IsSame)))
        {
            if (plan.SeriesVivas?.Any(live => live.IsSame(serie) && live.Ultimo > serie.Ultimo) != true)
            {
                yield return new(serie.Serie, serie.Ultimo, $"No se sabe si después del respaldo se emitió {serie.Serie}-{serie.Ultimo + 1}.", Segura: false);
            }
        }
    }
}
