namespace SamplePos.Features.Ajustes.Notificaciones;

/// <summary>The webhook as typed; its address is never shown, and stays as it is when left empty.</summary>
public sealed class NotificacionesForm
{
    public bool Activa { get; set; }

    public string? Webhook { get; set; }

    public bool RedLocal { get; set; }

    public bool Rus { get; set; }

    public bool Envios { get; set; }

    public bool Certificado { get; set; }

    public bool Respaldo { get; set; }

    public bool Tienda { get; set; }

    public bool Otros { get; set; }
}
