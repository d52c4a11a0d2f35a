using System.Text.Json.Serialization;

namespace SamplePos.Notificaciones;

/// <summary>A message in the form of Slack, which Mattermost, Rocket.Chat, Discord (at /slack) and Google Chat take as well.</summary>
/// <param name="Text">What a person reads.</param>
public sealed record WebhookMessage([property: JsonPropertyName("text")] string Text)
{
    /// <summary>Plain text: what looks like markup or a mention in it means itself.</summary>
    public static WebhookMessage Plain(string text) =>
        new(text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
}
