using SamplePos.Existencias;

namespace SamplePos.Ventas;

/// <summary>What the shop knows about a sale beyond its boleta: who sold, at which till, how it was paid. Written before the boleta is issued, under the same key.</summary>
public sealed class Venta
{
    /// <summary>The key of the sale, made by the till when it began.</summary>
    public required string Clave { get; init; }

    /// <summary>When the till asked for it.</summary>
    public required DateTimeOffset Creada { get; init; }

    /// <summary>Who sold.</summary>
    public required string Vendedor { get; init; }

    /// <summary>The payments, in the order in which they were told; one at least.</summary>
    public required IReadOnlyList<Pago> Pagos { get; init; }

    /// <summary>The session of the till it was sold in; null when a program sold it, which has no drawer.</summary>
    public long? Sesion { get; init; }

    /// <summary>Whether the seller said that he knows about a passed limit.</summary>
    public bool ConfirmoLimite { get; init; }

    /// <summary>What was sold to whom, in short, so that a key is not used for something else.</summary>
    public required string Huella { get; init; }

    /// <summary>What it takes off the shelf, of what the shop counts; not read back.</summary>
    public IReadOnlyList<Salida> Salidas { get; init; } = [];

    /// <summary>Whether it may take more than there is, as far as the computer knows.</summary>
    public bool VendeSinExistencias { get; init; } = true;

    /// <summary>The number of its boleta, once it has one.</summary>
    public string? Numero { get; init; }

    /// <summary>How it was paid, in a word.</summary>
    public MetodoPago Metodo => Pagos.Count == 1 ? Pagos[0].Metodo : MetodoPago.Mixto;

    /// <summary>What the buyer handed over in cash; null when it was exact or not cash.</summary>
    public decimal? Recibido => Pagos.FirstOrDefault(static pago => pago.Recibido is not null)?.Recibido;

    /// <summary>What goes back to the buyer.</summary>
    public decimal Vuelto => Pagos.Sum(static pago => pago.Vuelto);
}
