namespace SamplePos.Features.Vender;

/// <summary>A part of what is paid, by one method.</summary>
public sealed record SaleRequestPayment(string? Method, decimal Amount)
{
    /// <summary>Cash handed over; null is exact.</summary>
    public decimal? Received { get; init; }

    /// <summary>The number of the operation, when somebody wrote it down.</summary>
    public string? Reference { get; init; }

    /// <summary>Whose account it is written on, of what is fiado.</summary>
    public long? Account { get; init; }
}
