namespace SamplePos.Fiado;

/// <summary>A line of somebody's page in the notebook.</summary>
/// <param name="Momento">When.</param>
/// <param name="Usuario">Who wrote it.</param>
/// <param name="Importe">Above zero what was bought, below zero what was paid or returned.</param>
/// <param name="Que">What it was.</param>
public sealed record Apunte(DateTimeOffset Momento, string Usuario, decimal Importe, ApunteTipo Que)
{
    /// <summary>The boleta, of a purchase or a return.</summary>
    public string? Numero { get; init; }

    /// <summary>The method, of a payment.</summary>
    public string? Metodo { get; init; }

    /// <summary>What is owed after this line.</summary>
    public decimal Saldo { get; init; }
}
