namespace IziSales.Pse.SignAndSend;

/// <summary>The shapes of the family by the name that a configuration gives them.</summary>
internal static class Presets
{
    private static readonly Dictionary<string, Func<SignAndSendTemplate>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(SignAndSendTemplate.Generar)] = SignAndSendTemplate.Generar,
        [nameof(SignAndSendTemplate.GenerarDemo)] = SignAndSendTemplate.GenerarDemo,
        [nameof(SignAndSendTemplate.FileName)] = SignAndSendTemplate.FileName,
        [nameof(SignAndSendTemplate.XmlFilename)] = SignAndSendTemplate.XmlFilename,
        [nameof(SignAndSendTemplate.Sign)] = SignAndSendTemplate.Sign,
    };

    /// <summary>The shape of a name; the common one for none.</summary>
    /// <exception cref="ArgumentException">There is no such shape; the message says which there are.</exception>
    public static SignAndSendTemplate Named(string? name, string channel) =>
        name is null ? new SignAndSendTemplate()
        : Known.TryGetValue(name, out Func<SignAndSendTemplate>? make) ? make()
        : throw new ArgumentException($"Canal «{channel}»: Preset dice «{name}»; escriba uno de estos: {string.Join(", ", Known.Keys)}.");
}
