namespace SamplePos.Operacion.Respaldos;

/// <summary>A backup cannot be made, read or restored; the message tells the shop why and what to do.</summary>
public sealed class RespaldoException : Exception
{
    /// <summary>A reason in the words of a person.</summary>
    public RespaldoException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
