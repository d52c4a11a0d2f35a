namespace SamplePos.Operacion.Rutinas;

/// <summary>A routine could not be done; the message tells the shop why and what to do.</summary>
public sealed class RutinaException : Exception
{
    /// <summary>A reason in the words of a person.</summary>
    public RutinaException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
