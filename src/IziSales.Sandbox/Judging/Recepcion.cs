using IziSales.Sandbox.Wire;

namespace IziSales.Sandbox.Judging;

/// <summary>What came of a sending: an answer about a registered document, or a refusal.</summary>
internal sealed record Recepcion
{
    public DocumentoRecibido? Documento { get; init; }

    public SendAnswer? Answer { get; init; }

    public ErrorAnswer? Error { get; init; }

    /// <summary>The HTTP status of a refusal.</summary>
    public int Status { get; init; } = 200;
}
