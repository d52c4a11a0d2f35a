using IziSales.Ubl;
using SamplePos.Control;
using SamplePos.Hosting;

namespace SamplePos.Operacion.Rutinas;

/// <summary>The keeping of the logs: compressed after some days, put away when their time is over. The audit log is only ever copied out.</summary>
public sealed class Registros : Rutina
{
    private const int Hour = 3;

    private readonly DataFolder _folder;
    private readonly AuditoriaArchivo _auditoria;
    private readonly TimeProvider _clock;

    /// <summary>Keeps these.</summary>
    public Registros(DataFolder folder, AuditoriaArchivo auditoria, TimeProvider clock)
    {
        _folder = folder;
        _auditoria = auditoria;
        _clock = clock;
    }

    /// <inheritdoc/>
    public override string Clave => "registros";

    /// <inheritdoc/>
    public override string Titulo => "Registros";

    /// <inheritdoc/>
    public override string Explicacion => "Comprime los registros del programa y quita los viejos. La auditoría no se borra nunca.";

    /// <inheritdoc/>
    public override Horario Horario => Horario.Diario(Hour);

    /// <inheritdoc/>
    public override async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        DateOnly today = Lima.DateOf(_clock.GetUtcNow());
        (int compressed, int removed) = await LogArchive.KeepAsync(_folder.Logs, today, cancellationToken);
        int months = await _auditoria.ExportAsync(Path.Combine(_folder.Root, "auditoria"), today, cancellationToken);
        return $"{compressed} comprimidos, {removed} quitados{(months > 0 ? $", {months} meses de auditoría copiados" : "")}.";
    }
}
