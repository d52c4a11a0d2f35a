using System.Diagnostics.CodeAnalysis;

namespace IziSales.Pse;

/// <summary>What a look-up brought.</summary>
public sealed class PadronResult
{
    private PadronResult(PadronStatus status, string mensaje)
    {
        Status = status;
        Mensaje = mensaje;
    }

    /// <summary>How it ended.</summary>
    public PadronStatus Status { get; }

    /// <summary>What is known of the holder, if there is one.</summary>
    public PadronFicha? Ficha { get; private init; }

    /// <summary>One sentence in Spanish for the cashier.</summary>
    public string Mensaje { get; }

    /// <summary>Whether the number has a holder.</summary>
    [MemberNotNullWhen(true, nameof(Ficha))]
    public bool IsFound => Status == PadronStatus.Found;

    /// <summary>The number has this holder.</summary>
    public static PadronResult Found(PadronFicha ficha)
    {
        ArgumentNullException.ThrowIfNull(ficha);
        return new(PadronStatus.Found, $"{ficha.Nombre} ({ficha.Fuente}).") { Ficha = ficha };
    }

    /// <summary>A source says that the number has no holder.</summary>
    /// <param name="fuente">Who says so.</param>
    public static PadronResult NotFound(string fuente)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fuente);
        return new(PadronStatus.NotFound, $"Ese número no figura ({fuente}): revíselo con el documento en la mano.");
    }

    /// <summary>Nobody could say.</summary>
    /// <param name="motivo">Why, in Spanish, without numbers, names or secrets.</param>
    public static PadronResult Unavailable(string motivo)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(motivo);
        return new(PadronStatus.Unavailable, $"No se pudo consultar: {motivo}. Escriba el nombre y siga vendiendo.");
    }
}
