using SamplePos.Catalogue;
using SamplePos.Existencias;
using SamplePos.Presentation;

namespace SamplePos.Features.Existencias;

/// <summary>A movement as it is typed.</summary>
public sealed class MovimientoForm
{
    private const int ShortestReason = 3;
    private const int LongestReason = 100;

    public string? Clave { get; set; }

    public string? Tipo { get; set; }

    public string? Cantidad { get; set; }

    public string? Motivo { get; set; }

    /// <summary>What was typed; what is wrong with it instead, when something is.</summary>
    public (ExistenciasTipo Tipo, long Milesimos, string? Motivo, string? Problem) Read()
    {
        string reason = Motivo?.Trim() ?? "";
        string typed = Cantidad?.Trim().Replace('−', '-') ?? "";
        bool isLess = typed.StartsWith('-');
        bool isKind = Enum.TryParse(Tipo, ignoreCase: true, out ExistenciasTipo tipo) && ExistenciasTipos.AMano.Contains(tipo);
        bool isNumber = Texto.TryCantidad(typed.TrimStart('-', '+'), out decimal quantity) && quantity > 0m && quantity * 1000m <= ProductRules.MostMilesimos;
        string? problem =
            !isKind ? "Elija qué pasó."
            : !isNumber || (isLess && tipo != ExistenciasTipo.Ajuste) ? "Escriba cuánto: mayor que cero y con hasta tres decimales. Solo un ajuste puede ir con menos delante."
            : reason.Length > LongestReason || reason.Any(char.IsControl) ? $"El motivo tiene hasta {LongestReason} letras."
            : tipo == ExistenciasTipo.Ajuste && reason.Length < ShortestReason ? "Diga por qué se ajusta, con tres letras al menos."
            : null;
        long amount = (long)(quantity * 1000m) * (tipo == ExistenciasTipo.Merma || isLess ? -1 : 1);
        return (tipo, amount, reason.Length > 0 ? reason : null, problem);
    }
}
