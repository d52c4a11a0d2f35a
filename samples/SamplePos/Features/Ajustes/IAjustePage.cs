using SamplePos.Ajustes;

namespace SamplePos.Features.Ajustes;

/// <summary>What the frame around every section's page shows.</summary>
public interface IAjustePage
{
    /// <summary>What the page is about.</summary>
    Seccion Seccion { get; }

    /// <summary>Whether the page is a step of setting a new shop up: what is saved leads to the next one.</summary>
    bool Bienvenida { get; }

    /// <summary>Whether it was just saved.</summary>
    bool Guardado { get; }

    /// <summary>What was just saved still needs this; null when it holds at once.</summary>
    string? Pendiente { get; }

    /// <summary>What trying it out came to.</summary>
    Prueba? Prueba { get; }

    /// <summary>Why it was not saved, when no field is to blame.</summary>
    string? Problema { get; }

    /// <summary>Whether some field is wrong.</summary>
    bool HasFaltas { get; }
}
