namespace SamplePos.Caja;

/// <summary>What came of closing a till.</summary>
public enum CierreResultado
{
    /// <summary>It is closed.</summary>
    Cerrada,

    /// <summary>It was closed before.</summary>
    YaCerrada,

    /// <summary>A sale is being finished at this moment.</summary>
    VentaEnCurso,
}
