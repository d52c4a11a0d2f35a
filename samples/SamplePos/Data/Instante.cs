using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SamplePos.Data;

/// <summary>An instant as it is kept: text in UTC of one length, so that its order is the order of time.</summary>
public static class Instante
{
    /// <summary>As kept.</summary>
    public static string ToText(DateTimeOffset instant) => instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>As read.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static DateTimeOffset? Read(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
