using SamplePos.Dieta;

namespace SamplePos.Features.Dieta;

/// <summary>What happened to a line, in the words of a person.</summary>
public static class DietaView
{
    private const string Blocked = "bloqueos";
    private const string LetPass = "autorizaciones";

    /// <summary>The choice of the filter; null for everything.</summary>
    public static DietaQue? Find(string? code) => code switch
    {
        Blocked => DietaQue.Bloqueo,
        LetPass => DietaQue.Autorizacion,
        _ => null,
    };

    /// <summary>The choices of the filter.</summary>
    public static IReadOnlyList<(string? Codigo, string Texto)> Filtros { get; } = [(null, "Todo"), (Blocked, "Bloqueos"), (LetPass, "Autorizaciones")];

    /// <summary>The word.</summary>
    public static string Palabra(DietaQue que) => que == DietaQue.Bloqueo ? "Bloqueado" : "Autorizado";
}
