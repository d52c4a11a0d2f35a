using System.Text;

namespace IziSales.Testing;

/// <summary>What a program on the machine answered.</summary>
public sealed class ToolResult(int exitCode, byte[] output, string error)
{
    /// <summary>Zero when the program was content.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The bytes it wrote on standard output.</summary>
    public ReadOnlyMemory<byte> Output { get; } = output;

    /// <summary>The standard output read as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Output.Span);

    /// <summary>What it wrote on standard error.</summary>
    public string Error { get; } = error;
}
