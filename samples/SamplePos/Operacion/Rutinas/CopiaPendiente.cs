using SamplePos.Operacion.Respaldos;

namespace SamplePos.Operacion.Rutinas;

/// <summary>Lays the newest backup in the second folder as soon as that is there again.</summary>
public sealed class CopiaPendiente : Rutina
{
    private readonly RespaldoService _respaldos;
    private readonly RespaldoStore _store;

    /// <summary>Copied by this one.</summary>
    public CopiaPendiente(RespaldoService respaldos, RespaldoStore store)
    {
        _respaldos = respaldos;
        _store = store;
    }

    /// <inheritdoc/>
    public override string Clave => "copia-externa";

    /// <inheritdoc/>
    public override string Titulo => "Copia en la segunda carpeta";

    /// <inheritdoc/>
    public override string Explicacion => "Lleva el último respaldo al otro disco, si no se pudo antes.";

    /// <inheritdoc/>
    public override Horario? Horario => _respaldos.Ajuste.CarpetaExterna.Length > 0 ? Horario.CadaHoras(1) : null;

    /// <inheritdoc/>
    public override async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        (string? archivo, string? problema) = await _respaldos.RetryAwayAsync(cancellationToken);
        if (archivo is null)
        {
            return "El último respaldo ya está allí.";
        }

        await _store.SetExternoAsync(archivo, problema, CancellationToken.None);
        return problema is null ? "El último respaldo quedó en la segunda carpeta." : throw new RutinaException(problema);
    }
}
