namespace SamplePos.Importacion;

/// <summary>What will become of a row.</summary>
public enum FilaEstado
{
    /// <summary>Nothing: it cannot be read, or may not be kept.</summary>
    Error,

    /// <summary>A product of the shop changes.</summary>
    Cambia,

    /// <summary>The shop gets a product.</summary>
    Nuevo,

    /// <summary>It is so already.</summary>
    Igual,
}
