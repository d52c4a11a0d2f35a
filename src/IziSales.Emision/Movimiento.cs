using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>A purchase, or a sale without electronic document: what the regime's limits count beside the issued boletas.</summary>
/// <remarks>D.Leg. 937: purchases and sales count alike, without fixed assets.</remarks>
public sealed record Movimiento
{
    /// <summary>The shop.</summary>
    public required Ruc Emisor { get; init; }

    /// <summary>The caller's name for this movement; recorded once.</summary>
    public required string Key { get; init; }

    /// <summary>Purchase or sale.</summary>
    public required MovimientoTipo Tipo { get; init; }

    /// <summary>Its day in Lima.</summary>
    public required DateOnly Fecha { get; init; }

    /// <summary>Soles, with two decimals; below zero takes back an earlier movement.</summary>
    public required decimal Monto { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset Momento { get; init; }

    /// <summary>What it was: supplier and document, or the paper boleta's number.</summary>
    public string? Descripcion { get; init; }
}
