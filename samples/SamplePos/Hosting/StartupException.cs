namespace SamplePos.Hosting;

/// <summary>The program cannot start; the message tells the shop what to do and needs no stack trace.</summary>
public sealed class StartupException : Exception
{
    /// <summary>A reason in the words of a person.</summary>
    public StartupException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
