namespace SamplePos.Control;

/// <summary>Something worth remembering that somebody did.</summary>
/// <param name="Accion">What was done: one of <see cref="Acciones"/>.</param>
/// <param name="Entidad">What kind of thing it was done to: <c>boleta</c>, <c>persona</c>, <c>ajuste</c>.</param>
/// <param name="Clave">Which one.</param>
public sealed record Registro(string Accion, string Entidad, string Clave)
{
    /// <summary>How it was before; by default nothing is said. Never holds a secret.</summary>
    public string? Antes { get; init; }

    /// <summary>How it is now; by default nothing is said. Never holds a secret.</summary>
    public string? Despues { get; init; }

    /// <summary>Who, when it is not the person of the request: at the door nobody has entered yet.</summary>
    public string? Usuario { get; init; }
}
