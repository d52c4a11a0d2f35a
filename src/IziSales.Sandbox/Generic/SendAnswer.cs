namespace IziSales.Sandbox.Generic;

/// <summary>The neutral contract's answer about a document.</summary>
internal sealed record SendAnswer
{
    public required string Estado { get; init; }

    public string? SunatCode { get; init; }

    public string? SunatMessage { get; init; }

    public byte[]? CdrContent { get; init; }

    public string? Ticket { get; init; }

    public IReadOnlyList<string>? Notas { get; init; }

    public string? Hash { get; init; }

    public byte[]? XmlFirmado { get; init; }
}
