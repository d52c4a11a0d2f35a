namespace SamplePos.Fiado;

/// <summary>What a line of the notebook is.</summary>
public enum ApunteTipo
{
    /// <summary>Something was bought on credit.</summary>
    Compra,

    /// <summary>Something was paid.</summary>
    Abono,

    /// <summary>Something bought on credit was returned.</summary>
    Devolucion,
}
