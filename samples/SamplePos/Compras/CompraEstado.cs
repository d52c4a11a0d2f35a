namespace SamplePos.Compras;

/// <summary>Where a noted purchase stands. The names are kept and never change.</summary>
public enum CompraEstado
{
    /// <summary>It counts.</summary>
    Vigente,

    /// <summary>Another row says it better; this one does not count any more.</summary>
    Corregida,

    /// <summary>It should not have been noted.</summary>
    Anulada,
}
