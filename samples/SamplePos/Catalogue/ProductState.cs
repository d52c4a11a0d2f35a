namespace SamplePos.Catalogue;

/// <summary>Which products are listed.</summary>
public enum ProductState
{
    /// <summary>Those that are sold.</summary>
    Activos,

    /// <summary>Those that are to be bought.</summary>
    PorAcabarse,

    /// <summary>Those that are not sold any more.</summary>
    Retirados,

    /// <summary>Those whose code another product had first, sold or not.</summary>
    CodigoRepetido,
}
