namespace SamplePos.Features.Bienvenida;

/// <summary>How far a step is.</summary>
public enum EstadoPaso
{
    /// <summary>Nobody has looked at it.</summary>
    Pendiente,

    /// <summary>Somebody left it for later.</summary>
    Saltado,

    /// <summary>It is done.</summary>
    Hecho,
}
