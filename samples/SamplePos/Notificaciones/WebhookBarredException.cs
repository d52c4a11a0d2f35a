namespace SamplePos.Notificaciones;

/// <summary>The webhook's name leads to a machine that the program may not speak to.</summary>
public sealed class WebhookBarredException : IOException
{
    /// <summary>Says so.</summary>
    public WebhookBarredException(string message)
        : base(message)
    {
    }
}
