namespace SamplePos.Fiado;

/// <summary>What came of a payment on a debt.</summary>
public enum AbonoResultado
{
    /// <summary>It is written down.</summary>
    Registrado,

    /// <summary>It was written down before, under the same key.</summary>
    Repetido,

    /// <summary>It is more than is owed.</summary>
    MasQueLaDeuda,

    /// <summary>The session of the till was closed meanwhile.</summary>
    CajaCerrada,
}
