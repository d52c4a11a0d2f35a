namespace SamplePos.Features.Notificaciones;

/// <summary>What the header says to one person.</summary>
/// <param name="Unread">How many of the last month were not read.</param>
/// <param name="Pressing">The one that stands under the header; null when nothing needs attention.</param>
public sealed record NotificacionEstado(int Unread, NotificacionAnswer? Pressing);
