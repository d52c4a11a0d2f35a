namespace IziSales.Pse.Lectura;

/// <summary>Reads base64 from outside.</summary>
internal static class Base64Text
{
    /// <summary>The bytes; null when the text is missing, blank or no base64.</summary>
    public static byte[]? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        byte[] bytes = new byte[((text.Length / 4) + 1) * 3];
        return Convert.TryFromBase64String(text, bytes, out int written) ? bytes[..written] : null;
    }
}
