namespace SamplePos.Existencias;

/// <summary>Why there is more or less of something.</summary>
public enum ExistenciasTipo
{
    /// <summary>The first count.</summary>
    Inicial,

    /// <summary>Goods that were bought.</summary>
    Compra,

    /// <summary>Goods that were sold.</summary>
    Venta,

    /// <summary>Goods given back with a nota de crédito.</summary>
    Devolucion,

    /// <summary>Goods back on the shelf because their boleta was annulled.</summary>
    Anulacion,

    /// <summary>What a person put right, and why.</summary>
    Ajuste,

    /// <summary>Broken, spoilt or eaten at home.</summary>
    Merma,

    /// <summary>What a later count found.</summary>
    Conteo,
}
