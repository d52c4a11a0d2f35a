namespace SamplePos.Notificaciones;

/// <summary>How much something matters to the shop. The numbers are kept and never change.</summary>
public enum Gravedad
{
    /// <summary>Good to know; it waits behind the bell.</summary>
    Informa = 0,

    /// <summary>Somebody should look today; it stands under the header until it is read.</summary>
    Atencion = 1,

    /// <summary>Something must be done now; it stands under the header until it is read.</summary>
    Urgente = 2,
}
