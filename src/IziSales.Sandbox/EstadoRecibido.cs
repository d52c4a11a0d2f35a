namespace IziSales.Sandbox;

/// <summary>What the sandbox decided about a document.</summary>
public enum EstadoRecibido
{
    /// <summary>Refused before registration: the number stays free.</summary>
    NoRegistrado,

    /// <summary>Registered without observation.</summary>
    Aceptado,

    /// <summary>Registered with observations.</summary>
    Observado,

    /// <summary>Registered as rejected: the number is spent.</summary>
    Rechazado,

    /// <summary>Registered, and annulled since: the number is spent.</summary>
    Anulado,
}
