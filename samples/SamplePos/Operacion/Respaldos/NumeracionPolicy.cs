using IziSales.Ubl;

namespace SamplePos.Operacion.Respaldos;

/// <summary>Refuses a series that a restore has closed, before a number is taken: what was issued after the backup has its numbers already.</summary>
public sealed class NumeracionPolicy : IEmisionPolicy
{
    private volatile IReadOnlyList<SerieCerrada> _cerradas = [];

    /// <summary>The series that may not go on.</summary>
    public IReadOnlyList<SerieCerrada> Cerradas
    {
        get => _cerradas;
        set => _cerradas = value;
    }

    /// <inheritdoc/>
    public PolicyVerdict Judge(Comprobante comprobante, Acumulado acumulado)
    {
        ArgumentNullException.ThrowIfNull(comprobante);
        string serie = comprobante.Numero.Serie.Value;
        return _cerradas.FirstOrDefault(cerrada => cerrada.Serie == serie) is { } found
            ? new(PolicyDecision.Block, [new(IssueCode.Own("IZI-RES-001", Severity.Excepcion), "Serie", $"La serie {serie} no puede seguir después de restaurar un respaldo. {found.Motivo}", "Elija una serie nueva en Ajustes, Caja; o vea Respaldos.")])
            : PolicyVerdict.Allowed;
    }
}
