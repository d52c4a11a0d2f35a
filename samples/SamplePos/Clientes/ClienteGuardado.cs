namespace SamplePos.Clientes;

/// <summary>What came of keeping a customer.</summary>
public enum ClienteGuardado
{
    /// <summary>It is kept.</summary>
    Guardado,

    /// <summary>Another customer has that document.</summary>
    DocumentoRepetido,

    /// <summary>Somebody else changed the customer meanwhile; nothing was kept.</summary>
    Cambiado,
}
