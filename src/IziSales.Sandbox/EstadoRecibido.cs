namespace IziSales.Sandbox;

/// <summary>What the sandbox made of a document.</summary>
public enum EstadoRecibido
{
    /// <summary>Not registered: codes 0100 to 1999. The number stays free.</summary>
    NoRegistrado,

    /// <summary>Registered, code 0.</summary>
    Aceptado,

    /// <summary>Registered with observations: codes from 4000.</summary>
    Observado,

    /// <summary>Registered as refused: codes 2000 to 3999. The number is spent.</summary>
    Rechazado,
}
