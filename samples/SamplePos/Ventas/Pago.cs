namespace SamplePos.Ventas;

/// <summary>A payment of a sale. All of a sale's payments add up to what its boleta comes to.</summary>
/// <param name="Metodo">How.</param>
/// <param name="Importe">How much of the sale it pays.</param>
public sealed record Pago(MetodoPago Metodo, decimal Importe)
{
    /// <summary>What the buyer handed over in cash; null when it was exact or not cash.</summary>
    public decimal? Recibido { get; init; }

    /// <summary>The number of the operation at the wallet, the reader or the bank; null when nobody wrote it down.</summary>
    public string? Referencia { get; init; }

    /// <summary>Who owes it: an account of the notebook. Only of what is fiado.</summary>
    public long? Cuenta { get; init; }

    /// <summary>What goes back to the buyer.</summary>
    public decimal Vuelto => Recibido is { } recibido && recibido > Importe ? recibido - Importe : 0m;
}
