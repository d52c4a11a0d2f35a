namespace IziSales.Ubl;

/// <summary>On which documents the reason of a note may stand.</summary>
public enum AmbitoMotivo
{
    /// <summary>Boletas and facturas.</summary>
    Todos,

    /// <summary>Facturas; on a boleta SUNAT accepts it with an observation, because a final consumer's discount belongs in the boleta itself.</summary>
    NoBoletas,

    /// <summary>Facturas only.</summary>
    SoloFacturas,

    /// <summary>Documents of export or of milled rice.</summary>
    Especial,
}
