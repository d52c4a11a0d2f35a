namespace SamplePos.Caja;

/// <summary>Which way money moved.</summary>
public enum MovimientoTipo
{
    /// <summary>Into the drawer.</summary>
    Ingreso,

    /// <summary>Out of the drawer.</summary>
    Retiro,
}
