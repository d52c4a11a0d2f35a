namespace SamplePos.Features.Ajustes.Cobro;

/// <summary>What is granted at the till, and the pictures that buyers pay at.</summary>
public sealed record CobroAjuste
{
    /// <summary>The most that a seller takes off a sale, in per cent.</summary>
    public int MaxDescuento { get; init; } = 10;

    /// <summary>The picture of the shop's QR for Yape; empty when there is none.</summary>
    public string Yape { get; init; } = "";

    /// <summary>The picture of the shop's QR for Plin; empty when there is none.</summary>
    public string Plin { get; init; } = "";
}
