namespace IziSales.Pse;

/// <summary>The road to the channel is closed and nothing was sent: trying again is safe.</summary>
/// <remarks>Whenever it is possible that something arrived, the answer is <see cref="EstadoEnvio.PorConfirmar"/> instead.</remarks>
public sealed class PseException : Exception
{
    /// <summary>Says that nothing was sent.</summary>
    public PseException()
        : this("No se pudo llegar al PSE; no se envió nada.")
    {
    }

    /// <summary>Says that nothing was sent, and why.</summary>
    public PseException(string message)
        : base(message)
    {
    }

    /// <summary>Says that nothing was sent, why, and what lies below.</summary>
    public PseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>How long the channel asks to wait before the next attempt, when it says so.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
