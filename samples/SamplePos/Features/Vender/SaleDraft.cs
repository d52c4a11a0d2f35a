using IziSales.Ubl;
using SamplePos.Dieta;
using SamplePos.Existencias;
using SamplePos.Ventas;

namespace SamplePos.Features.Vender;

/// <summary>What the till sent, read: a sale the SDK understands, or what is wrong with it.</summary>
public sealed class SaleDraft
{
    /// <summary>Why there is no sale; empty when there is one.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The key of the sale.</summary>
    public string Key { get; init; } = "";

    /// <summary>The sale, when nothing is wrong.</summary>
    public Sale? Sale { get; init; }

    /// <summary>How it is paid.</summary>
    public IReadOnlyList<Pago> Pagos { get; init; } = [];

    /// <summary>What was sold to whom and how it was paid, in short.</summary>
    public string Huella { get; init; } = "";

    /// <summary>What was blocked or let pass for the person for whom it is.</summary>
    public IReadOnlyList<DietaHecho> Dieta { get; init; } = [];

    /// <summary>What it takes off the shelf, of what the shop counts.</summary>
    public IReadOnlyList<Salida> Salidas { get; init; } = [];

    /// <summary>What was granted besides the shelf's prices, for the audit log.</summary>
    public IReadOnlyList<string> Exceptions { get; init; } = [];
}
