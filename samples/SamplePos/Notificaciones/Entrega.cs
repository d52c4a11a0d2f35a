namespace SamplePos.Notificaciones;

/// <summary>What became of a notification's message to the webhook. The names are kept and never change.</summary>
public enum Entrega
{
    /// <summary>There was no webhook for it.</summary>
    Ninguna,

    /// <summary>It is kept and not in the queue yet.</summary>
    PorEncolar,

    /// <summary>It is in the queue.</summary>
    EnCola,

    /// <summary>The receiver has said that it has it.</summary>
    Entregada,

    /// <summary>It was given up after days; a person may try again.</summary>
    Abandonada,
}
