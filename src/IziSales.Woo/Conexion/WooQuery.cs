using System.Globalization;

namespace IziSales.Woo;

/// <summary>What a list is asked for: names and values, of which none is null.</summary>
/// <remarks>Values are encoded when the address is made. A parameter that a shop's release does not know is ignored by it: check what comes back.</remarks>
public sealed class WooQuery
{
    private readonly KeyValuePair<string, string>[] _parameters;

    private WooQuery(KeyValuePair<string, string>[] parameters) => _parameters = parameters;

    /// <summary>Asks for nothing in particular.</summary>
    public static WooQuery Empty { get; } = new([]);

    /// <summary>Names and values, in the order they were added.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters => _parameters;

    /// <summary>Adds a parameter, or puts another value in its place.</summary>
    public WooQuery With(string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        return new([.. _parameters.Where(parameter => parameter.Key != name), new(name, value)]);
    }

    /// <summary>Adds a whole number.</summary>
    public WooQuery With(string name, long value) => With(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a list, as the shop reads it: with commas.</summary>
    public WooQuery With(string name, IEnumerable<string> values) => With(name, string.Join(',', values));

    /// <summary>Only what was modified after a moment, which itself is left out.</summary>
    /// <remarks>The moment goes out in UTC and says so twice, because shops read a stamp without zone as their own time.</remarks>
    public WooQuery ModifiedAfter(DateTimeOffset moment) =>
        With("modified_after", moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)).With("dates_are_gmt", "true");

    /// <summary>Only these members of each thing; nested ones with a dot, such as <c>billing.first_name</c>.</summary>
    public WooQuery Fields(params IEnumerable<string> names) => With("_fields", names);
}
