namespace IziSales.Cola;

/// <summary>Where a piece of work stands.</summary>
public enum EstadoTarea
{
    /// <summary>It will be done, or somebody is doing it.</summary>
    Pendiente,

    /// <summary>It was done, or a person took it off the queue.</summary>
    Hecha,

    /// <summary>It was given up; a person decides.</summary>
    Muerta,
}
